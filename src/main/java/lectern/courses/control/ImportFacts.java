package lectern.courses.control;

import java.time.Instant;
import java.util.UUID;
import lectern.courses.entity.ImportStatus;

/**
 * An import as its pages show it.
 *
 * @param title what the package calls the course
 * @param errorCode why it failed, or null; ends a message key
 * @param courseId the course it went into, or null
 */
public record ImportFacts(UUID id, ImportStatus status, int progress, String title, String packageKey, String format, String language, String errorCode,
                          Instant createdAt, Instant finishedAt, String fileName, long fileBytes, UUID fileId, String requestedBy, boolean isMine,
                          UUID courseId, String courseSlug, String courseTitle, boolean isCourseDraft) {

    public boolean isChecked() {
        return status == ImportStatus.CHECKED;
    }

    public boolean isRunning() {
        return status == ImportStatus.IMPORTING;
    }

    public boolean isImported() {
        return status == ImportStatus.IMPORTED;
    }

    public boolean isFailed() {
        return status == ImportStatus.FAILED;
    }

    public boolean isCancelled() {
        return status == ImportStatus.CANCELLED;
    }

    /** Whether it went into a course that is still there. */
    public boolean hasCourse() {
        return courseSlug != null;
    }
}
