package lectern.enrollments.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import lectern.platform.tenancy.TenantEntity;

/** A student in a course: how far, since when, until when. Leaving keeps the row, so that whoever comes back goes on where they were. */
@Entity
@Table(name = "enrollments")
public class Enrollment extends TenantEntity {

    @Column(name = "course_id", updatable = false)
    private UUID courseId;

    @Column(name = "student_id", updatable = false)
    private UUID studentId;

    private EnrollmentStatus status = EnrollmentStatus.ENROLLED;

    @Column(updatable = false)
    private String source;

    @Column(name = "enrolled_by_id")
    private UUID enrolledById;

    @Column(name = "enrolled_at", updatable = false)
    private Instant enrolledAt;

    @Column(name = "completed_at")
    private Instant completedAt;

    @Column(name = "dropped_at")
    private Instant droppedAt;

    @Column(name = "dropped_by_id")
    private UUID droppedById;

    @Column(name = "access_ends_at")
    private Instant accessEndsAt;

    @Column(name = "last_lesson_id", insertable = false, updatable = false)
    private UUID lastLessonId;

    @Version
    private int version;

    protected Enrollment() {
    }

    private Enrollment(UUID organizationId, UUID courseId, UUID studentId, String source, UUID enrolledById, Instant at) {
        super(organizationId);
        this.courseId = courseId;
        this.studentId = studentId;
        this.source = source;
        this.enrolledById = enrolledById;
        this.enrolledAt = at;
    }

    /** A student gets in without help. */
    public static Enrollment enrol(UUID organizationId, CourseTerms course, UUID studentId, Instant at) {
        refuse(course, course.closedToStudents(at));
        return new Enrollment(organizationId, course.id(), studentId, "self", null, at);
    }

    /** A student is put into the course by somebody who looks after it; {@code source} is staff or team. */
    public static Enrollment enrolBy(UUID staffId, UUID organizationId, CourseTerms course, UUID studentId, String source, Instant at) {
        refuse(course, course.closedToStaff(at));
        return new Enrollment(organizationId, course.id(), studentId, source, staffId, at);
    }

    /** Leaves the course, or is taken out of it; false when that had happened before. */
    public boolean drop(UUID byId, Instant at) {
        if (isDropped()) {
            return false;
        }
        status = EnrollmentStatus.DROPPED;
        droppedAt = at;
        droppedById = byId;
        return true;
    }

    /** Comes back without help, with everything done before; false when the student never left. */
    public boolean comeBack(CourseTerms course, Instant at) {
        if (!isDropped()) {
            return false;
        }
        boolean wasTakenOut = droppedById != null && !droppedById.equals(studentId);
        refuse(course, access().closedToReturn(wasTakenOut, course, at));
        resume();
        return true;
    }

    /** Is taken back by somebody who looks after the course, who also says until when; false when the student never left. */
    public boolean takeBack(UUID staffId, Instant accessEnds, CourseTerms course, Instant at) {
        if (!isDropped()) {
            return false;
        }
        refuse(course, course.closedToStaff(at));
        if (accessEnds != null || access().hasEnded(at)) {
            accessEndsAt = accessEnds;
        }
        enrolledById = staffId;
        resume();
        return true;
    }

    /** Completes the course once all that is required of it is done; true the one time that happens. */
    public boolean complete(int completed, int required, Instant at) {
        if (isDropped() || completedAt != null || required == 0 || completed < required) {
            return false;
        }
        status = EnrollmentStatus.COMPLETED;
        completedAt = at;
        return true;
    }

    /** Sets until when the student gets in; null is without end. */
    public void admitUntil(Instant end) {
        accessEndsAt = end;
    }

    public Access access() {
        return new Access(status, accessEndsAt);
    }

    public boolean isDropped() {
        return status == EnrollmentStatus.DROPPED;
    }

    public UUID courseId() {
        return courseId;
    }

    public UUID studentId() {
        return studentId;
    }

    public EnrollmentStatus status() {
        return status;
    }

    public Instant enrolledAt() {
        return enrolledAt;
    }

    public Instant completedAt() {
        return completedAt;
    }

    public Instant droppedAt() {
        return droppedAt;
    }

    public Instant accessEndsAt() {
        return accessEndsAt;
    }

    private static void refuse(CourseTerms course, Optional<Closure> closure) {
        closure.ifPresent(why -> {
            throw why.refusal(course);
        });
    }

    private void resume() {
        status = completedAt != null ? EnrollmentStatus.COMPLETED : lastLessonId != null ? EnrollmentStatus.IN_PROGRESS : EnrollmentStatus.ENROLLED;
        droppedAt = null;
        droppedById = null;
    }
}
