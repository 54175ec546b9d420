package lectern.questions.control;

import java.util.UUID;
import lectern.questions.entity.Spot;

/**
 * A question as its own page shows it.
 *
 * @param acceptedId the accepted answer, or null
 * @param lessonText the words of the lesson where the question quotes some, else null
 */
public record Asked(Posting posting, String title, int answers, UUID acceptedId, boolean isLocked, Spot spot, UUID lessonId, String lessonSlug, String lessonTitle,
                    boolean isLessonGone, String lessonText, boolean allowsAnonymity) {
}
