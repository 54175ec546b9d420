package lectern.enrollments.boundary;

import java.time.Instant;
import java.util.List;
import lectern.enrollments.control.EnrollmentFacts;
import lectern.enrollments.entity.Grant;

/** One's own progress in a course: what counts, what is recorded, what is missing. */
public record ProgressPage(List<Crumb> trail, String courseTitle, String language, String courseHref, CoursePanel.Way way, CoursePanel.ClosureWords closure,
                           List<LessonLine> lessons, Instant enrolledAt, long seconds, List<Grant> grants, EnrollmentFacts.Run run) {

    public boolean hasTime() {
        return seconds > 0;
    }

    public boolean isClosed() {
        return closure != null;
    }
}
