package lectern.enrollments.control;

import java.time.Instant;
import java.util.UUID;
import lectern.courses.entity.Release;
import lectern.courses.entity.ReleasePlan;

/**
 * A lesson on a student's way through a course.
 *
 * @param number its place in reading order, from 1
 * @param rule opened or marked_done
 * @param addedAt when the lesson was added to the course
 * @param firstCompletedAt when it was complete for the first time, even where the mark was taken back
 */
public record Step(UUID lessonId, int number, String slug, String title, String type, String rule, boolean isRequired, int plannedMinutes, Instant addedAt,
                   Instant firstOpenedAt, Instant completedAt, Instant firstCompletedAt, int seconds, Release release) {

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

    /** Whether what comes after it may open. */
    boolean isDone() {
        return completedAt != null || firstCompletedAt != null;
    }

    /** Whether it stays open, whatever rule comes later. */
    boolean isKept() {
        return isOpened() || isDone();
    }

    ReleasePlan.Item planned() {
        return new ReleasePlan.Item(lessonId, isRequired, release);
    }

    Step opened(Instant at) {
        Instant first = firstOpenedAt == null ? at : firstOpenedAt;
        Instant complete = completedAt == null && completesOnOpening() ? at : completedAt;
        return new Step(lessonId, number, slug, title, type, rule, isRequired, plannedMinutes, addedAt, first, complete,
            firstCompletedAt == null ? complete : firstCompletedAt, seconds, release);
    }
}
