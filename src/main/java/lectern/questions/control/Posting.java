package lectern.questions.control;

import java.time.Instant;
import java.util.UUID;

/**
 * A question's or an answer's text with what stands around it.
 *
 * @param postedById who wrote it, or null when they are gone
 * @param deletedById who put it away, or null
 * @param deletionReason why somebody else's post was removed, or null
 * @param reports how many reports nobody has looked at yet
 * @param isVoted whether the person of this request finds it helpful
 */
public record Posting(UUID id, String body, Instant postedAt, Instant editedAt, UUID postedById, String name, boolean isAnonymous, boolean isStaff, int votes,
                      boolean isDeleted, UUID deletedById, String deletionReason, int reports, boolean isVoted) {
}
