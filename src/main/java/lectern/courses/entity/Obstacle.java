package lectern.courses.entity;

import java.util.UUID;

/**
 * Something a course lacks, in words.
 *
 * @param key the message that says it; its one argument is the lesson's title
 * @param lessonId the lesson it is about, or null when it is the course itself
 * @param title the lesson's title, or the course's
 */
public record Obstacle(String key, UUID lessonId, String title) {

    /** Whether the course cannot be published with it at all; with the rest it can, by someone who was told. */
    public boolean isGrave() {
        return key.equals("courses.check.is-template") || key.equals("courses.check.no-title") || key.equals("courses.check.no-lesson");
    }
}
