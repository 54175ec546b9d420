package lectern.reviews.control;

import java.time.Instant;
import java.util.UUID;

/**
 * A review that waits for an answer.
 *
 * @param isAnswered whether somebody answered, but did not say that it is settled
 * @param mark where a list goes on after it
 */
public record WaitingReview(UUID id, String courseSlug, String courseTitle, String name, int stars, String body, Instant submittedAt, boolean isAnswered, String mark) {
}
