package lectern.library.boundary;

import java.util.List;
import lectern.platform.web.Crumb;
import lectern.platform.web.Fields;
import lectern.platform.web.Option;

/**
 * An item on its way into a course.
 *
 * @param courses the courses one may change
 * @param course the one that was chosen, or null
 */
public record UsePage(List<Crumb> trail, String href, String title, boolean isSection, List<Option> courses, String course, List<Option> sections, Fields form) {

    public boolean isChosen() {
        return course != null;
    }

    public boolean hasCourses() {
        return !courses.isEmpty();
    }

    /** A lesson stands in a section; without one there is no place for it. */
    public boolean hasPlace() {
        return isSection || !sections.isEmpty();
    }
}
