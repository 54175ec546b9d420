package lectern.enrollments.boundary;

import java.time.Instant;
import java.util.List;
import lectern.enrollments.control.EnrollmentFacts;
import lectern.platform.web.Fields;

/**
 * One student of a course, for those who look after it.
 *
 * @param address where what is done here is posted to
 * @param accessForm until when the student gets in
 * @param closedKey why nobody can be taken back into the course, or null
 */
public record StudentPage(List<Crumb> trail, String name, String email, String courseTitle, String language, String address, EnrollmentFacts enrollment,
                          CourseReasons reasons, List<LessonLine> lessons, List<TimelineLine> timeline, Fields accessForm, boolean isAccessOver,
                          Instant accessUntil, String closedKey, ExtensionsPanel extensions, String groupsHref) {

    public boolean isInGroup() {
        return enrollment.run() != null;
    }

    /** Below here each lesson is set right. */
    public String correctHref() {
        return address + "/lessons";
    }

    /** Something the student did; {@code lesson} fills the sentence where it is about one. */
    public record TimelineLine(String icon, String text, Instant at) {
    }

    public String statusKey() {
        return "enrollments.status." + enrollment.status().word();
    }

    public String statusKind() {
        return enrollment.isCompleted() ? "accent" : "plain";
    }

    public boolean hasEmail() {
        return email != null;
    }

    public boolean wasSeen() {
        return enrollment.lastAccessedAt() != null;
    }

    public boolean isDropped() {
        return enrollment.isDropped();
    }

    public boolean canReturn() {
        return isDropped() && closedKey == null;
    }

    public boolean hasEnd() {
        return accessUntil != null;
    }
}
