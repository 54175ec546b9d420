package lectern.courses.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import lectern.platform.tenancy.TenantEntity;

/** A course package on its way into a course: checked, being imported, imported, or why not. */
@Entity
@Table(name = "course_imports")
public class CourseImport extends TenantEntity {

    private static final int MOST_ATTEMPTS = 3;

    @Column(name = "course_id")
    private UUID courseId;

    @Column(name = "file_id", updatable = false)
    private UUID fileId;

    @Column(name = "requested_by_id", updatable = false)
    private UUID requestedById;

    private ImportStatus status = ImportStatus.CHECKED;

    private int progress;

    @Column(name = "attempt_count")
    private int attemptCount;

    private String title;

    @Column(name = "package_key", updatable = false)
    private String packageKey;

    @Column(name = "package_format", updatable = false)
    private String packageFormat;

    @Column(updatable = false)
    private String language;

    @Column(name = "error_code")
    private String errorCode;

    private String choices = "{}";

    @Column(name = "outline_digest")
    private String outlineDigest;

    @Column(name = "heartbeat_at")
    private Instant heartbeatAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @Version
    private int version;

    protected CourseImport() {
    }

    /** A package that was checked and waits for a decision. */
    public CourseImport(UUID organizationId, UUID id, UUID fileId, UUID requestedById, String title, ImportedPackage from) {
        super(organizationId, id);
        this.fileId = fileId;
        this.requestedById = requestedById;
        this.title = title;
        this.packageKey = from.key();
        this.packageFormat = from.format();
        this.language = from.language();
    }

    /** Begins the import; one that failed may begin again. */
    public void begin(ImportChoices chosen, Instant at) {
        status = ImportStatus.IMPORTING;
        choices = chosen.written();
        progress = 0;
        attemptCount = 1;
        errorCode = null;
        heartbeatAt = at;
    }

    /** Whether it has been tried often enough. */
    public boolean isExhausted() {
        return attemptCount > MOST_ATTEMPTS;
    }

    /** Lets somebody else take it up at once. */
    public void letGo() {
        heartbeatAt = Instant.EPOCH;
    }

    public void finish(UUID course, String outline, Instant at) {
        status = ImportStatus.IMPORTED;
        courseId = course;
        outlineDigest = outline;
        progress = 100;
        finishedAt = at;
    }

    /** Gives up; the code ends a message key. */
    public void fail(String code, Instant at) {
        status = ImportStatus.FAILED;
        errorCode = code;
        finishedAt = at;
    }

    /** Asks the process that does the import to stop. */
    public void cancel() {
        status = ImportStatus.CANCELLED;
    }

    public boolean canBegin() {
        return status == ImportStatus.CHECKED || status == ImportStatus.FAILED;
    }

    public boolean isRunning() {
        return status == ImportStatus.IMPORTING;
    }

    public boolean isCancelled() {
        return status == ImportStatus.CANCELLED;
    }

    public ImportStatus status() {
        return status;
    }

    public UUID fileId() {
        return fileId;
    }

    public UUID requestedById() {
        return requestedById;
    }

    public int attempt() {
        return attemptCount;
    }

    public String title() {
        return title;
    }

    public String packageKey() {
        return packageKey;
    }

    public String language() {
        return language;
    }

    public ImportChoices choices() {
        return ImportChoices.read(choices);
    }
}
