package lectern.courses.control;

import java.util.Optional;
import lectern.courses.entity.Outline;
import lectern.courses.entity.OutlineLesson;

/**
 * The outline of a course, with one of its lessons in full.
 *
 * @param lesson the lesson asked for, or null when there is none at that address
 */
public record CourseText(Outline outline, LessonFacts lesson) {

    /** The lesson's line in the outline; empty also when the section it stands in is gone. */
    public Optional<OutlineLesson> wanted() {
        return lesson == null ? Optional.empty() : outline.lesson(lesson.id());
    }

    /** The same lesson in the outline that students see; where it is hidden from them, it stands in it nevertheless. */
    public CourseText forStudents() {
        return new CourseText(outline.forStudents(lesson == null ? null : lesson.id()), lesson);
    }
}
