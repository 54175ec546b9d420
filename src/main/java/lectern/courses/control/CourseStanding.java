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

    /** Whether a lesson is not open yet to a person who reads the course as a student. */
    boolean isLocked(UUID courseId, UUID lessonId, UUID memberId);

    /** Whether the lessons of a course, and their files, are open to a person as a student. */
    boolean mayRead(UUID courseId, UUID memberId);
}
