package lectern.notes.control;

import java.util.UUID;

/**
 * A lesson, or a course as a whole, in which somebody keeps something.
 *
 * @param lessonId the lesson, or null for the course as a whole
 * @param isGone whether the lesson, or its course, is in the trash
 */
public record Place(UUID courseId, String courseSlug, String courseTitle, String language, UUID lessonId, String lessonSlug, String lessonTitle,
                    boolean isGone, Reach reach) {

    /** How far the way there is open to the person. */
    public enum Reach {
        NOWHERE, COURSE, LESSON
    }

    public boolean isLesson() {
        return lessonId != null;
    }
}
