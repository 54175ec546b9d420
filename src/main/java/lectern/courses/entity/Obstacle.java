package lectern.courses.entity;

import java.util.UUID;

/**
 * Something that keeps a course from being published, in words.
 *
 * @param key the message that says it; its one argument is the lesson's title
 * @param lessonId the lesson it is about, or null when it is the course itself
 * @param title the lesson's title, or the course's
 */
public record Obstacle(String key, UUID lessonId, String title) {
}
