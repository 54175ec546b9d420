package lectern.courses.control;

import java.time.Instant;
import java.util.UUID;

/**
 * What a lesson held at some time.
 *
 * @param author who saved it, or null where that is unknown
 * @param savedAt when it was last written to
 */
public record LessonVersion(UUID id, String author, Instant savedAt, String title) {
}
