package lectern.courses.boundary;

import java.util.List;
import lectern.courses.control.CourseFacts;
import lectern.platform.web.Fields;
import lectern.platform.web.Option;

/**
 * The settings of a course.
 *
 * @param version the version that saving takes the place of
 * @param differences what somebody else has saved meanwhile, where it is not what was typed
 */
public record CourseSettingsPage(Author author, CourseFacts course, String href, Fields form, int version, List<Option> levels, List<Option> languages,
                                 List<String> subjects, List<Option> visibilities, List<Option> weights, List<Option> people, List<Option> others, String zone, int hue,
                                 String image, Fields coverForm, List<Difference> differences) {

    /** A field with what is stored and what was typed. */
    public record Difference(String label, String stored, String typed) {
    }

    public boolean isConflict() {
        return !differences.isEmpty();
    }

    public boolean hasCover() {
        return image != null;
    }
}
