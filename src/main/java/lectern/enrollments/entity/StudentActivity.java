package lectern.enrollments.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import lectern.platform.tenancy.TenantEntity;

/** One line of the record of what students did; lines are only ever added. */
@Entity
@Table(name = "student_activity")
public class StudentActivity extends TenantEntity {

    @Column(name = "student_id", updatable = false)
    private UUID studentId;

    @Column(name = "course_id", updatable = false)
    private UUID courseId;

    @Column(name = "lesson_id", updatable = false)
    private UUID lessonId;

    @Column(name = "activity_type", updatable = false)
    private ActivityType type;

    @Column(name = "occurred_at", updatable = false)
    private Instant occurredAt;

    @Column(name = "corrected_by_id", updatable = false)
    private UUID correctedById;

    @Column(name = "correction_reason", updatable = false)
    private String correctionReason;

    protected StudentActivity() {
    }

    /** Something a student did in a course. */
    public StudentActivity(Enrollment enrollment, ActivityType type, Instant at) {
        this(enrollment, type, null, at);
    }

    /** Something a student did with a lesson. */
    public StudentActivity(Enrollment enrollment, ActivityType type, UUID lessonId, Instant at) {
        super(enrollment.organizationId());
        this.studentId = enrollment.studentId();
        this.courseId = enrollment.courseId();
        this.lessonId = lessonId;
        this.type = type;
        this.occurredAt = at;
    }

    /** The same, but not done by the student: somebody who looks after the course has set it so. */
    public StudentActivity correctedBy(UUID memberId, String reason) {
        correctedById = memberId;
        correctionReason = reason;
        return this;
    }
}
