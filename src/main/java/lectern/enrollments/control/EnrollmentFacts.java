package lectern.enrollments.control;

import java.time.Instant;
import java.util.UUID;
import lectern.enrollments.entity.Access;
import lectern.enrollments.entity.CourseTerms;
import lectern.enrollments.entity.EnrollmentStatus;

/**
 * An enrollment as pages show it.
 *
 * @param accessEndsAt until when the student gets in, extensions counted, or null for without end
 * @param run the group the student is in, or null
 * @param accessWithoutExtensions what is set for the student alone, or null
 */
public record EnrollmentFacts(UUID id, UUID courseId, UUID studentId, EnrollmentStatus status, Instant enrolledAt, Instant completedAt, Instant droppedAt, UUID droppedById, Instant accessEndsAt,
                              Instant lastAccessedAt, UUID lastLessonId, long seconds, Run run, Instant accessWithoutExtensions) {

    /** The group a student is in. */
    public record Run(UUID id, String name, Instant startsAt, Instant endsAt) {
    }

    /** The course as it runs for the student: a group may start at another time. */
    public CourseTerms within(CourseTerms course) {
        return run == null || run.startsAt() == null ? course : course.startingAt(run.startsAt());
    }

    public Access access() {
        return new Access(status, accessEndsAt);
    }

    public boolean isDropped() {
        return status == EnrollmentStatus.DROPPED;
    }

    public boolean isCompleted() {
        return completedAt != null;
    }

    EnrollmentFacts at(UUID lessonId, boolean isCourseDone, Instant at) {
        EnrollmentStatus now = isCourseDone ? EnrollmentStatus.COMPLETED : status == EnrollmentStatus.ENROLLED ? EnrollmentStatus.IN_PROGRESS : status;
        return new EnrollmentFacts(id, courseId, studentId, now, enrolledAt, isCourseDone ? at : completedAt, droppedAt, droppedById, accessEndsAt, at, lessonId, seconds, run, accessWithoutExtensions);
    }
}
