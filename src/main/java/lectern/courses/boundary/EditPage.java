package lectern.courses.boundary;

import lectern.courses.control.CourseFacts;
import lectern.platform.web.Fields;

/**
 * The first page for authors: how the course stands and what to do next.
 *
 * @param form the form for a new section
 * @param isRefused whether it was just to be published and was not
 * @param mayInsist whether it may be published as it is
 */
public record EditPage(Author author, CourseFacts course, Fields form, boolean isRefused, boolean mayInsist) {

    public String statusKey() {
        return "courses.edit.is-" + course.status();
    }

    public boolean hasMinutes() {
        return course.plannedMinutes() > 0;
    }

    public boolean isReady() {
        return author.isDraft() && !author.hasChecks();
    }
}
