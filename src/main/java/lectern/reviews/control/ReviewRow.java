package lectern.reviews.control;

import java.time.Instant;
import java.util.UUID;
import lectern.reviews.entity.ReviewStatus;

/**
 * A review as pages show it.
 *
 * @param hasLeft whether its author is no longer in the organization
 * @param submittedAt when it was posted first, or null
 * @param withdrawnAt when its author took it back, or null
 * @param answer what somebody who teaches the course said to it, or null
 * @param answeredBy the name of whoever did, or null
 * @param hiddenReason why others do not see it, or null
 * @param hiddenBy the name of whoever hid it, or null
 * @param mark where a list goes on after this review
 */
public record ReviewRow(UUID id, UUID studentId, String name, boolean hasLeft, int stars, String body, ReviewStatus status, Instant submittedAt, Instant editedAt,
                        Instant withdrawnAt, String answer, String answeredBy, Instant answeredAt, String hiddenReason, String hiddenBy, Instant hiddenAt,
                        String mark) {

    /** Whether it was posted and not taken back. */
    public boolean isPosted() {
        return submittedAt != null && withdrawnAt == null;
    }

    public boolean isHidden() {
        return hiddenReason != null;
    }

    public boolean isEscalated() {
        return status == ReviewStatus.ESCALATED;
    }

    public boolean isResolved() {
        return status == ReviewStatus.RESOLVED;
    }
}
