package lectern.courses.boundary;

import java.util.List;
import lectern.courses.control.TrashedCourse;

/** Courses that were deleted and can be taken back. */
public record CourseTrashPage(List<Crumb> trail, String href, List<TrashedCourse> courses) {

    public boolean isEmpty() {
        return courses.isEmpty();
    }
}
