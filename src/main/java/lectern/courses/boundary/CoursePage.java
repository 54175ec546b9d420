package lectern.courses.boundary;

import java.time.Instant;
import java.util.List;
import lectern.courses.control.CourseFacts;
import lectern.courses.control.CourseTool;
import lectern.courses.control.Panel;
import lectern.platform.web.Fields;

/**
 * The page of a course.
 *
 * @param teachers who teaches it, as one text
 * @param panel what enrolments show here, or null
 * @param tools what other modules put below the outline
 * @param editHref where to change it, or null for those who may not
 * @param previewHref where to see it as a student, or null
 * @param startHref its first lesson for those who read without being in it, or null
 * @param banner a sentence above the page, or null
 * @param startsLater when it begins, where that is still to come, or null; those who are in it find their own dates in the panel
 * @param endsAt when it ends, or null; likewise
 * @param imagined the student an author imagines, or null
 */
public record CoursePage(List<Crumb> trail, CourseFacts course, String teachers, String languageName, String level, int hue, String image, Panel panel,
                         ShownOutline outline, List<CourseTool.Tool> tools, String editHref, String previewHref, String startHref, String banner, Instant startsLater,
                         Instant endsAt, Fields imagined) {

    public boolean isPreview() {
        return imagined != null;
    }

    public boolean hasSubject() {
        return !course.subject().isEmpty();
    }

    public boolean hasMinutes() {
        return course.plannedMinutes() > 0;
    }

    public boolean hasLessons() {
        return !outline.isEmpty();
    }

    public boolean isEditor() {
        return editHref != null;
    }

    public boolean hasPanel() {
        return panel != null;
    }

    public boolean hasPlaces() {
        return course.capacity() != null;
    }
}
