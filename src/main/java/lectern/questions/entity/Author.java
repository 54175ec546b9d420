package lectern.questions.entity;

import java.util.UUID;

/**
 * Who writes a question or an answer.
 *
 * @param isStaff whether they teach the course
 * @param isAnonymous whether fellow students are not to see their name
 */
public record Author(UUID organizationId, UUID memberId, boolean isStaff, boolean isAnonymous) {
}
