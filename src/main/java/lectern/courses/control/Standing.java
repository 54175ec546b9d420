package lectern.courses.control;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import lectern.courses.entity.Lock;

/**
 * How a person stands in one course.
 *
 * @param mayRead whether the lessons are open to this person as a student
 * @param progress how far the person is
 * @param nextLessonId the lesson to go on with, or null
 * @param lessons the state of each lesson that was opened; those left out are new
 * @param locks the lessons that are not open to this person yet
 * @param dues until when the person is to have done lessons; those complete are not among them
 * @param panel what to show beside the course or below the lesson (the button to enrol, to go on, to mark as done), or null
 */
public record Standing(boolean isEnrolled, boolean mayRead, CourseProgress progress, UUID nextLessonId, Map<UUID, LessonState> lessons,
                       Map<UUID, Lock> locks, Map<UUID, Due> dues, Panel panel) {

    /** Until when a lesson is to be done. */
    public record Due(Instant at, boolean isOverdue) {
    }

    /** Somebody who has nothing to do with the course. */
    public static final Standing NONE = new Standing(false, false, CourseProgress.NONE, null, Map.of(), Map.of(), Map.of(), null);

    public LessonState of(UUID lessonId) {
        return lessons.getOrDefault(lessonId, LessonState.NEW);
    }
}
