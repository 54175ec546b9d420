package lectern.courses.control;

import java.util.Optional;
import java.util.UUID;

/**
 * What another module offers to the authors of a course: a link on the pages for authors. Found by CDI. It is an address: a
 * page of its own, of which the part for htmx stands on the page of the lesson or section once that is there, so that an
 * editor never waits for it; the part is empty where there is nothing to say.
 */
public interface AuthorTool {

    /** Where it stands among the others. */
    int order();

    /** In the menu of the course. */
    default Optional<Tool> onCourse(CourseFacts course) {
        return Optional.empty();
    }

    /** On the page of a lesson for its author. */
    default Optional<Tool> onLesson(CourseFacts course, UUID lesson) {
        return Optional.empty();
    }

    /** On the page of a section for its author. */
    default Optional<Tool> onSection(CourseFacts course, UUID section) {
        return Optional.empty();
    }

    /**
     * A tool.
     *
     * @param title its words, in the author's language
     * @param icon its picture, in menus
     * @param href its page
     */
    record Tool(String title, String icon, String href) {
    }
}
