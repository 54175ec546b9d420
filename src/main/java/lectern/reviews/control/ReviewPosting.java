package lectern.reviews.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import lectern.enrollments.control.Enrollments;
import lectern.enrollments.entity.ActivityType;
import lectern.enrollments.entity.Enrollment;
import lectern.enrollments.entity.StudentActivity;
import lectern.platform.tenancy.Current;
import lectern.reviews.entity.Review;

/**
 * Writes what the person of this request thinks of a course they are in. The enrollment is held first, so that two presses of
 * one button make one review.
 */
@ApplicationScoped
public class ReviewPosting {

    @Inject
    EntityManager entities;

    @Inject
    Enrollments enrollments;

    @Inject
    Reviews reviews;

    @Inject
    Current current;

    /** Keeps a review that is not posted yet. */
    public void keep(UUID courseId, int stars, String body) {
        hold(courseId);
        review(courseId, stars, body).keep(stars, body);
    }

    /** Posts a review, or posts it anew; the first time goes into the record of what the student did. */
    public void post(UUID courseId, int stars, String body, Instant at) {
        Enrollment enrollment = hold(courseId);
        if (review(courseId, stars, body).submit(stars, body, at)) {
            entities.persist(new StudentActivity(enrollment, ActivityType.REVIEW_POSTED, at));
        }
    }

    private Enrollment hold(UUID courseId) {
        return enrollments.forChange(courseId, current.memberId()).orElseThrow();
    }

    private Review review(UUID courseId, int stars, String body) {
        return reviews.mineForChange(courseId).orElseGet(() -> {
            Review review = Review.begin(current.organizationId(), courseId, current.memberId(), stars, body);
            entities.persist(review);
            return review;
        });
    }
}
