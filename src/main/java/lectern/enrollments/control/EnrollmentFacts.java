package lectern.enrollments.control;

import java.time.Instant;
import java.util.UUID;
import lectern.enrollments.entity.Access;
import lectern.enrollments.entity.EnrollmentStatus;

/** An enrollment as pages show it. */
public record EnrollmentFacts(UUID id, UUID courseId, UUID studentId, EnrollmentStatus status, Instant enrolledAt, Instant completedAt, Instant droppedAt, UUID droppedById, Instant accessEndsAt,
                              Instant lastAccessedAt, UUID lastLessonId, long seconds) {

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
        return new EnrollmentFacts(id, courseId, studentId, now, enrolledAt, isCourseDone ? at : completedAt, droppedAt, droppedById, accessEndsAt, at, lessonId, seconds);
    }
}
