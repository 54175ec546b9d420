package lectern.questions.control;

import java.time.Instant;
import java.util.UUID;

/**
 * A question in a list, or a reported answer.
 *
 * @param questionId the question itself or the one it answers
 * @param title of the question
 * @param beginning how its text begins
 * @param postedById who wrote it, or null when they are gone
 * @param quote how the passage it is about begins, or null
 * @param seconds the time in the video it is about, or null
 */
public record QuestionLine(UUID id, UUID questionId, String title, String beginning, Instant postedAt, UUID postedById, String name, boolean isAnonymous,
                           boolean isStaff, int votes, int answers, boolean isAccepted, boolean isLocked, boolean isDeleted, boolean isAnswer, int reports,
                           String quote, Integer seconds, String lessonTitle, String courseSlug, String courseTitle) {
}
