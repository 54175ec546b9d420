package lectern.courses.control;

import java.time.Instant;
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

    public boolean isKept() {
        return unnamedSince == null;
    }
}
