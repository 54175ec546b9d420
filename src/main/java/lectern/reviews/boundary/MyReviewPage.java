package lectern.reviews.boundary;

import java.util.List;
import lectern.platform.web.Crumb;
import lectern.platform.web.Fields;
import lectern.platform.web.Option;

/**
 * Where a student writes what they think of a course.
 *
 * @param closedText why they may not, or null
 * @param review the review as others see it, or null
 */
public record MyReviewPage(List<Crumb> trail, String courseTitle, String language, String href, String reviewsHref, String closedText, ReviewLine review, Fields form,
                           List<Option> choices) {

    public boolean isOpen() {
        return closedText == null;
    }

    public boolean isPosted() {
        return review != null;
    }

    public boolean isHidden() {
        return review != null && review.isHidden();
    }

    public boolean hasAnswer() {
        return review != null && review.hasAnswer();
    }
}
