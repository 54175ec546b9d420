package lectern.courses.boundary;

import java.util.List;
import lectern.courses.control.CourseFacts;
import lectern.platform.web.Fields;

/**
 * The form for a copy of a course.
 *
 * @param isDated whether the course has dates that have to move
 * @param zone the zone in whose calendar they move
 * @param mayTakeInstructors whether those who teach the course can teach the copy, too
 */
public record CopyFormPage(List<Crumb> trail, String href, CourseFacts source, Fields form, boolean isDated, String zone, boolean mayTakeInstructors) {

    public String noteKey() {
        return source.isTemplate() ? "courses.copy.note-template" : "courses.copy.note";
    }
}
