package lectern.courses.control;

import java.util.Map;
import java.util.UUID;
import lectern.courses.entity.OutlineLesson;

/**
 * How people stand in courses. Courses own the question; whoever keeps enrolments answers it, with at most one bean of
 * this type. Without one, courses are read by those who teach and edit them.
 */
public interface CourseStanding {

    /** The courses a person is in, with their progress: for the catalogue. */
    Map<UUID, CourseProgress> ofMember(UUID memberId);

    /** How a person stands in a course: for its page. */
    Standing inCourse(CourseFacts course, UUID memberId);

    /**
     * How a person stands in a course whose lesson they are opening: for the reader. Opening it is recorded here, unless
     * the person may not read. {@code next} is the lesson after it, or null.
     */
    Standing inLesson(CourseFacts course, OutlineLesson lesson, OutlineLesson next, UUID memberId);

    /** Whether a lesson of a course, and what stands around it, is open to a person as a student. */
    Reach toLesson(CourseFacts course, UUID lessonId, UUID memberId);

    /** How far somebody gets: not to the lessons of the course, to them but not to this one yet, or to it. */
    enum Reach {
        NONE, LOCKED, OPEN
    }

    /** Whether the lessons of a course, and their files, are open to a person as a student. */
    boolean mayRead(UUID courseId, UUID memberId);
}
