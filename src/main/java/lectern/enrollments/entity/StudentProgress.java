package lectern.enrollments.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import lectern.platform.tenancy.TenantEntity;

/** What one student did with one lesson. */
@Entity
@Table(name = "student_progress")
public class StudentProgress extends TenantEntity {

    @Column(name = "enrollment_id", updatable = false)
    private UUID enrollmentId;

    @Column(name = "course_id", updatable = false)
    private UUID courseId;

    @Column(name = "lesson_id", updatable = false)
    private UUID lessonId;

    @Column(name = "student_id", updatable = false)
    private UUID studentId;

    @Column(name = "first_opened_at")
    private Instant firstOpenedAt;

    @Column(name = "last_opened_at")
    private Instant lastOpenedAt;

    @Column(name = "completed_at")
    private Instant completedAt;

    @Column(name = "first_completed_at")
    private Instant firstCompletedAt;

    @Column(name = "corrected_by_id")
    private UUID correctedById;

    @Column(name = "correction_reason")
    private String correctionReason;

    protected StudentProgress() {
    }

    /** Progress in a lesson that was added after the student enrolled. */
    public StudentProgress(Enrollment enrollment, UUID lessonId) {
        super(enrollment.organizationId());
        this.enrollmentId = enrollment.id();
        this.courseId = enrollment.courseId();
        this.studentId = enrollment.studentId();
        this.lessonId = lessonId;
    }

    /** Opens the lesson; true the first time. */
    public boolean open(Instant at) {
        boolean isFirst = firstOpenedAt == null;
        firstOpenedAt = isFirst ? at : firstOpenedAt;
        lastOpenedAt = at;
        return isFirst;
    }

    /** Completes the lesson; false when it was complete before. */
    public boolean complete(Instant at) {
        if (completedAt != null) {
            return false;
        }
        completedAt = at;
        firstCompletedAt = firstCompletedAt == null ? at : firstCompletedAt;
        return true;
    }

    /** Is set by somebody who looks after the course. */
    public void correct(boolean isComplete, UUID byId, String reason, Instant at) {
        if (isComplete) {
            complete(at);
        } else {
            completedAt = null;
        }
        correctedById = byId;
        correctionReason = reason;
    }

    /** Takes a mark back; false when there was none. */
    public boolean reopen() {
        boolean wasComplete = completedAt != null;
        completedAt = null;
        correctedById = null;
        correctionReason = null;
        return wasComplete;
    }

    public UUID lessonId() {
        return lessonId;
    }

    public Instant firstOpenedAt() {
        return firstOpenedAt;
    }

    public Instant completedAt() {
        return completedAt;
    }
}
