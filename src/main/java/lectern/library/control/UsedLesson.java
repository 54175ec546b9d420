package lectern.library.control;

import java.util.UUID;
import lectern.courses.entity.LessonContent;
import lectern.courses.entity.LessonDigest;

/**
 * A lesson of a course that came from the library, as it is now.
 *
 * @param key by which it is found in versions of the item
 * @param written what was written into it, as a short text
 */
public record UsedLesson(UUID id, UUID key, String title, String type, LessonContent content, String written, boolean isTrashed) {

    /** Whether the course has changed it since. */
    public boolean isChanged() {
        return !digest().equals(written);
    }

    String digest() {
        return LessonDigest.of(type, title, content);
    }
}
