package lectern.enrollments.control;

import java.time.Instant;
import java.util.UUID;
import lectern.courses.control.CourseProgress;
import lectern.enrollments.entity.EnrollmentStatus;

/**
 * A person of a course.
 *
 * @param lastSeenAt when they were last in the course, or null for never
 * @param mark where a list goes on after this person
 */
public record RosterRow(UUID memberId, String name, String email, EnrollmentStatus status, CourseProgress progress, Instant enrolledAt, Instant completedAt,
                        Instant lastSeenAt, Instant accessEndsAt, long seconds, String mark) {
}
