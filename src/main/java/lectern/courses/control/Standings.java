package lectern.courses.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import lectern.courses.entity.OutlineLesson;

/** Asks whoever keeps enrolments; where nobody does, nobody is in any course. */
@ApplicationScoped
public class Standings {

    @Inject
    @Any
    Instance<CourseStanding> keeper;

    public Map<UUID, CourseProgress> ofMember(UUID memberId) {
        return keeper.isUnsatisfied() ? Map.of() : keeper.get().ofMember(memberId);
    }

    public Standing inCourse(CourseFacts course, UUID memberId) {
        return keeper.isUnsatisfied() ? Standing.NONE : keeper.get().inCourse(course, memberId);
    }

    public Standing inLesson(CourseFacts course, OutlineLesson lesson, OutlineLesson next, UUID memberId) {
        return keeper.isUnsatisfied() ? Standing.NONE : keeper.get().inLesson(course, lesson, next, memberId);
    }

    public CourseStanding.Reach toLesson(CourseFacts course, UUID lessonId, UUID memberId) {
        return keeper.isUnsatisfied() ? CourseStanding.Reach.NONE : keeper.get().toLesson(course, lessonId, memberId);
    }

    public boolean mayRead(UUID courseId, UUID memberId) {
        return !keeper.isUnsatisfied() && keeper.get().mayRead(courseId, memberId);
    }
}
