package lectern.reviews.boundary;

import java.util.List;
import lectern.platform.web.Crumb;
import lectern.reviews.control.CourseReviews.Share;

/**
 * The reviews of a course.
 *
 * @param average the average number of stars, in figures
 * @param chanceText whether and when the reader may review the course, or null
 * @param mine the reader's own review, or null
 * @param mineHref where the reader writes or changes it, or null
 * @param more the address of the next reviews, or null
 */
public record ReviewsPage(List<Crumb> trail, String courseTitle, String language, String href, int total, String average, Stars stars, List<Share> shares, String chanceText,
                          ReviewLine mine, String mineHref, boolean isDraft, List<Order> orders, List<ReviewLine> rows, String more) {

    /** A link that puts the reviews into an order. */
    public record Order(String href, String label, boolean isCurrent) {
    }

    public boolean isEmpty() {
        return total == 0;
    }

    public boolean hasRows() {
        return !rows.isEmpty();
    }

    public boolean hasMine() {
        return mine != null;
    }

    public boolean mayBegin() {
        return mine == null && mineHref != null;
    }

    public boolean mayChange() {
        return mine != null && mineHref != null;
    }

    public boolean hasOrders() {
        return total > 1;
    }

    public String beginKey() {
        return isDraft ? "reviews.mine.go-on" : "reviews.mine.write";
    }
}
