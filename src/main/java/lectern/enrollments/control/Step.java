package lectern.enrollments.control;

import java.time.Instant;
import java.util.UUID;

/**
 * A lesson on a student's way through a course.
 *
 * @param number its place in reading order, from 1
 * @param rule opened or marked_done
 * @param addedAt when the lesson was added to the course
 */
public record Step(UUID lessonId, int number, String slug, String title, String type, String rule, boolean isRequired, int plannedMinutes, Instant addedAt,
                   Instant firstOpenedAt, Instant completedAt, int seconds) {

    public boolean isOpened() {
        return firstOpenedAt != null;
    }

    public boolean isComplete() {
        return completedAt != null;
    }

    /** Whether opening it is all it takes. */
    public boolean completesOnOpening() {
        return rule.equals("opened");
    }

    Step opened(Instant at) {
        Instant first = firstOpenedAt == null ? at : firstOpenedAt;
        Instant complete = completedAt == null && completesOnOpening() ? at : completedAt;
        return new Step(lessonId, number, slug, title, type, rule, isRequired, plannedMinutes, addedAt, first, complete, seconds);
    }
}
