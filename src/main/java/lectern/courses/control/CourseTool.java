package lectern.courses.control;

import java.util.Optional;
import lectern.courses.entity.OutlineLesson;

/**
 * What another module puts on the pages of a course and of its lessons, below what they are about. Found by CDI. It is an
 * address: a page of its own, of which the part for htmx is loaded once somebody reaches it, so that a lesson never waits
 * for what stands around it.
 */
public interface CourseTool {

    /** Where it stands among the others. */
    int order();

    /** What stands on the page of the course, for somebody who sees it. */
    default Optional<Tool> onCourse(CourseFacts course, Standing standing, boolean isEditor) {
        return Optional.empty();
    }

    /** What stands below a lesson, for somebody who reads it. */
    default Optional<Tool> onLesson(CourseFacts course, OutlineLesson lesson, Standing standing, boolean isEditor) {
        return Optional.empty();
    }

    /**
     * A tool.
     *
     * @param id its id on the page; what it loads is put into the element of this id
     * @param title its heading, in the reader's language
     * @param href its own page
     */
    record Tool(String id, String title, String href) {
    }
}
