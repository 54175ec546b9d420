package lectern.reviews.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import lectern.reviews.control.WaitingReview;

/** Makes the lines of reviews that wait, for their page. */
@ApplicationScoped
class WaitingLines {

    @Inject
    Addresses addresses;

    @Inject
    ReviewLines lines;

    WaitingPage.Line line(WaitingReview review) {
        return new WaitingPage.Line(addresses.review(review.courseSlug(), review.id()), review.courseTitle(), review.name(), lines.stars(review.stars()), review.body(),
            review.submittedAt(), review.isAnswered());
    }
}
