package lectern.courses.control;

import java.util.List;
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

    /** What a reader can do with text selected in a lesson: buttons of the toolbar that {@code selection.js} shows. */
    default List<Action> onSelection(CourseFacts course, OutlineLesson lesson, Standing standing, boolean isEditor) {
        return List.of();
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

    /**
     * Something to do with selected text.
     *
     * @param name by which a script knows it
     * @param label its words, in the reader's language
     * @param icon its picture
     * @param href where it leads, the passage as its query, or null where a script does it
     */
    record Action(String name, String label, String icon, String href) {
    }
}
