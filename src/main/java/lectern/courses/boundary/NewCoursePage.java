package lectern.courses.boundary;

import java.util.List;
import lectern.platform.web.Fields;
import lectern.platform.web.Option;

/**
 * The form for a new course.
 *
 * @param importHref where a course is imported instead, or null
 */
public record NewCoursePage(List<Crumb> trail, String href, Fields form, List<Option> levels, List<Option> languages, List<String> subjects, String importHref) {
}
