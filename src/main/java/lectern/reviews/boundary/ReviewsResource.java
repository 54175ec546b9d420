package lectern.reviews.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lectern.courses.control.CourseFacts;
import lectern.courses.control.Courses;
import lectern.enrollments.control.CourseGate;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.web.Crumb;
import lectern.platform.web.View;
import lectern.platform.web.Words;
import lectern.reviews.control.CourseReviews;
import lectern.reviews.control.CourseReviews.Chance;
import lectern.reviews.control.ReviewOrder;
import lectern.reviews.control.ReviewRow;
import lectern.reviews.control.Reviews;

/** What students think of a course. */
@Path("{organization:[a-z0-9-]+}/courses/{course:[a-z0-9-]+}/reviews")
@Boundary
public class ReviewsResource {

    private static final int PAGE = 10;

    @Inject
    CourseGate gate;

    @Inject
    Courses courses;

    @Inject
    Reviews reviews;

    @Inject
    ReviewLines lines;

    @Inject
    Addresses addresses;

    @Inject
    Words words;

    @GET
    @Produces("text/html")
    @Allowed("courses.view")
    public View list(@PathParam("course") String slug, @QueryParam("order") String order, @QueryParam("after") String after) {
        CourseFacts course = gate.seen(slug);
        ReviewOrder wanted = ReviewOrder.of(order);
        boolean isManaged = courses.isEditable(course);
        List<ReviewRow> rows = reviews.page(course.id(), wanted, after, isManaged, PAGE + 1);
        List<ReviewRow> shown = rows.subList(0, Math.min(PAGE, rows.size()));
        String more = rows.size() > PAGE ? address(course, wanted, shown.get(PAGE - 1).mark()) : null;
        return View.of("reviews/reviews", page(course, reviews.of(course), wanted, shown.stream().map(row -> lines.line(row, course.slug(), isManaged)).toList(), more))
            .part("reviews");
    }

    private ReviewsPage page(CourseFacts course, CourseReviews all, ReviewOrder order, List<ReviewLine> rows, String more) {
        List<ReviewsPage.Order> orders = Arrays.stream(ReviewOrder.values())
            .map(one -> new ReviewsPage.Order(address(course, one, null), words.text("reviews.order." + one.word()), one == order)).toList();
        return new ReviewsPage(List.of(new Crumb(addresses.catalogue(), words.text("reviews.trail.courses")), new Crumb(addresses.course(course.slug()), course.title())),
            course.title(), course.language(), addresses.reviews(course.slug()), all.tally().total(), lines.number(all.tally()), lines.average(all.tally()), all.shares(),
            chanceText(all), all.hasPosted() ? lines.line(all.mine(), course.slug(), false) : null, all.mayWrite() || all.hasPosted() ? addresses.mine(course.slug()) : null,
            all.mine() != null && all.mine().submittedAt() == null, orders, rows, more);
    }

    private String chanceText(CourseReviews all) {
        if (all.chance() == Chance.TEACHES || all.mayWrite() || all.hasPosted()) {
            return null;
        }
        return words.text("reviews.chance." + all.chance().name().toLowerCase(Locale.ROOT), all.missing());
    }

    private String address(CourseFacts course, ReviewOrder order, String after) {
        String query = order == ReviewOrder.NEW ? "" : "?order=" + order.word();
        String mark = after == null ? "" : (query.isEmpty() ? "?" : "&") + "after=" + URLEncoder.encode(after, StandardCharsets.UTF_8);
        return addresses.reviews(course.slug()) + query + mark;
    }
}
