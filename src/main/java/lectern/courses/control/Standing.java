package lectern.courses.control;

import java.util.Map;
import java.util.UUID;
import lectern.courses.entity.Lock;

/**
 * How a person stands in one course.
 *
 * @param mayRead whether the lessons are open to this person as a student
 * @param completed how many of the required lessons are completed
 * @param required how many lessons are required
 * @param nextLessonId the lesson to go on with, or null
 * @param lessons the state of each lesson that was opened; those left out are new
 * @param locks the lessons that are not open to this person yet
 * @param panel what to show beside the course or below the lesson (the button to enrol, to go on, to mark as done), or null
 */
public record Standing(boolean isEnrolled, boolean mayRead, int completed, int required, UUID nextLessonId, Map<UUID, LessonState> lessons,
                       Map<UUID, Lock> locks, Panel panel) {

    /** Somebody who has nothing to do with the course. */
    public static final Standing NONE = new Standing(false, false, 0, 0, null, Map.of(), Map.of(), null);

    /** The whole of the progress bar; never zero, for a course may require nothing. */
    public int max() {
        return Math.max(1, required);
    }

    public LessonState of(UUID lessonId) {
        return lessons.getOrDefault(lessonId, LessonState.NEW);
    }
}
