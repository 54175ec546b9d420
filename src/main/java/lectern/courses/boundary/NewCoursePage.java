package lectern.courses.boundary;

import java.util.List;
import lectern.platform.web.Fields;
import lectern.platform.web.Option;

/**
 * The form for a new course.
 *
 * @param importHref where a course is imported instead, or null
 * @param templates the courses it may begin from
 */
public record NewCoursePage(List<Crumb> trail, String href, Fields form, List<Option> levels, List<Option> languages, List<String> subjects, String importHref,
                            List<Template> templates) {

    /** A course to begin from. */
    public record Template(String href, String title, String instructor, int lessonCount) {
    }

    public boolean hasTemplates() {
        return !templates.isEmpty();
    }
}
