package lectern.enrollments.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import lectern.platform.tenancy.TenantEntity;

/** A {@link Grant} as it is kept: to one student, or to everybody in a group. */
@Entity
@Table(name = "course_extensions")
public class Extension extends TenantEntity {

    @Column(name = "course_id", updatable = false)
    private UUID courseId;

    @Column(name = "student_id", updatable = false)
    private UUID studentId;

    @Column(name = "group_id", updatable = false)
    private UUID groupId;

    @Column(updatable = false)
    private String kind;

    @Column(name = "lesson_id", updatable = false)
    private UUID lessonId;

    @Column(name = "extra_days", updatable = false)
    private Integer days;

    @Column(name = "access_until", updatable = false)
    private Instant until;

    @Column(updatable = false)
    private String reason;

    @Column(name = "given_by_id", updatable = false)
    private UUID givenById;

    @Column(name = "given_at", updatable = false)
    private Instant givenAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    protected Extension() {
    }

    /** One of {@code studentId} and {@code groupId} is null. */
    public Extension(UUID organizationId, UUID courseId, UUID studentId, UUID groupId, UUID givenById, Instant at) {
        super(organizationId);
        this.courseId = courseId;
        this.studentId = studentId;
        this.groupId = groupId;
        this.givenById = givenById;
        this.givenAt = at;
    }

    public Extension of(Grant.Kind what, UUID lesson, Integer extraDays, Instant accessUntil, String why) {
        kind = what.word();
        lessonId = lesson;
        days = extraDays;
        until = accessUntil;
        reason = why;
        return this;
    }

    /** Takes it back; what was done meanwhile stays done. False when that had happened before. */
    public boolean withdraw(Instant at) {
        boolean isNew = withdrawnAt == null;
        withdrawnAt = isNew ? at : withdrawnAt;
        return isNew;
    }

    public UUID courseId() {
        return courseId;
    }

    public UUID studentId() {
        return studentId;
    }

    public UUID groupId() {
        return groupId;
    }
}
