package lectern.courses.boundary;

import java.util.List;
import lectern.courses.control.CourseFacts;
import lectern.platform.web.Fields;
import lectern.platform.web.Option;

/**
 * The first page for authors: how the course stands and what to do next.
 *
 * @param form the form for a new section
 * @param selection what is to be done with several lessons
 * @param sections the sections they may go to
 * @param places where they may stand in it
 * @param isRefused whether it was just to be published and was not
 * @param mayInsist whether it may be published as it is
 */
public record EditPage(Author author, CourseFacts course, Fields form, Fields selection, List<Option> sections, List<Option> places, boolean isRefused,
                       boolean mayInsist) {

    public String statusKey() {
        return "courses.edit.is-" + course.standing();
    }

    public boolean hasMinutes() {
        return course.plannedMinutes() > 0;
    }

    public boolean isReady() {
        return author.isDraft() && !author.hasChecks();
    }
}
