package lectern.courses.control;

import java.util.UUID;
import lectern.courses.entity.CopyStatus;

/**
 * A copy of a course as its page shows it.
 *
 * @param errorCode the end of the message key that says why it failed, or null
 * @param lessonCount how many lessons the source shows to students
 * @param courseSlug the address of what was made, or null where there is none
 */
public record CopyFacts(UUID id, CopyStatus status, String title, String errorCode, String sourceTitle, String sourceSlug, int lessonCount, String courseSlug) {

    public boolean isRunning() {
        return status == CopyStatus.COPYING;
    }

    public boolean isMade() {
        return courseSlug != null;
    }

    public boolean isFailed() {
        return status == CopyStatus.FAILED;
    }

    public boolean isCancelled() {
        return status == CopyStatus.CANCELLED;
    }

    /** Whether it was made and has gone into the trash since. */
    public boolean isGone() {
        return status == CopyStatus.COPIED && courseSlug == null;
    }
}
