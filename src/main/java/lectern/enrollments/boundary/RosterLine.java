package lectern.enrollments.boundary;

import java.time.Instant;
import lectern.courses.control.CourseProgress;
import lectern.enrollments.entity.EnrollmentStatus;

/**
 * A person of a course in its roster.
 *
 * @param lastSeenAt when they were last in the course, or null for never
 * @param awayDays for how many days they have been away, where that is a week or more; else 0
 */
public record RosterLine(String href, String name, String initials, int hue, EnrollmentStatus status, CourseProgress progress, Instant lastSeenAt,
                         int awayDays, long seconds, boolean isAccessOver) {

    public String statusKey() {
        return "enrollments.status." + status.word();
    }

    public String statusKind() {
        return status == EnrollmentStatus.COMPLETED ? "accent" : "plain";
    }

    public boolean isAway() {
        return awayDays > 0;
    }

    public boolean wasSeen() {
        return lastSeenAt != null;
    }

    public boolean hasTime() {
        return seconds >= 30;
    }
}
