package lectern.courses.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import lectern.platform.tenancy.TenantEntity;

/** A course being copied into a new draft: on its way, made, or why not. */
@Entity
@Table(name = "course_copies")
public class CourseCopy extends TenantEntity {

    private static final int MOST_ATTEMPTS = 3;

    @Column(name = "source_id", updatable = false)
    private UUID sourceId;

    @Column(name = "course_id")
    private UUID courseId;

    @Column(name = "requested_by_id", updatable = false)
    private UUID requestedById;

    private CopyStatus status = CopyStatus.COPYING;

    @Column(name = "attempt_count")
    private int attemptCount = 1;

    @Column(updatable = false)
    private String title;

    @Column(name = "shift_days", updatable = false)
    private int shiftDays;

    @Column(name = "is_weekday_kept", updatable = false)
    private boolean isWeekdayKept;

    @Column(updatable = false)
    private String zone;

    @Column(name = "is_with_instructors", updatable = false)
    private boolean isWithInstructors;

    @Column(name = "error_code")
    private String errorCode;

    @Column(name = "heartbeat_at")
    private Instant heartbeatAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @Version
    private int version;

    protected CourseCopy() {
    }

    /** A copy that begins now. */
    public CourseCopy(UUID organizationId, UUID id, UUID sourceId, UUID requestedById, CopyWishes wishes, Instant at) {
        super(organizationId, id);
        this.sourceId = sourceId;
        this.requestedById = requestedById;
        this.title = wishes.title();
        this.shiftDays = wishes.shift().days();
        this.isWeekdayKept = wishes.shift().isWeekdayKept();
        this.zone = wishes.shift().zone().getId();
        this.isWithInstructors = wishes.isWithInstructors();
        this.heartbeatAt = at;
    }

    /** Whether it has been tried often enough. */
    public boolean isExhausted() {
        return attemptCount > MOST_ATTEMPTS;
    }

    /** Lets somebody else take it up at once. */
    public void letGo() {
        heartbeatAt = Instant.EPOCH;
    }

    public void finish(UUID course, Instant at) {
        status = CopyStatus.COPIED;
        courseId = course;
        finishedAt = at;
    }

    /** Gives up; the code ends a message key. */
    public void fail(String code, Instant at) {
        status = CopyStatus.FAILED;
        errorCode = code;
        finishedAt = at;
    }

    /** Stops it; whoever is at it finds out before anything of it is there. */
    public void cancel(Instant at) {
        status = CopyStatus.CANCELLED;
        finishedAt = at;
    }

    public boolean isRunning() {
        return status == CopyStatus.COPYING;
    }

    public UUID sourceId() {
        return sourceId;
    }

    public UUID requestedById() {
        return requestedById;
    }

    public int attempt() {
        return attemptCount;
    }

    public CopyWishes wishes() {
        return new CopyWishes(title, new DateShift(shiftDays, isWeekdayKept, ZoneId.of(zone)), isWithInstructors);
    }
}
