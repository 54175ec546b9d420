package lectern.courses.control;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A file of a course that no lesson shows.
 *
 * @param unnamedSince since when nothing keeps it, or null while the course does
 */
public record CourseFile(UUID id, String name, String mediaType, long sizeBytes, Instant createdAt, Instant unnamedSince, String address) {

    public long kilobytes() {
        return Math.max(1, sizeBytes / 1000);
    }

    /** When it is collected unless something names it again. */
    public Instant goesAt() {
        return unnamedSince == null ? null : unnamedSince.plus(7, ChronoUnit.DAYS);
    }

    public boolean isKept() {
        return unnamedSince == null;
    }
}
