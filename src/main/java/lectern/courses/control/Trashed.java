package lectern.courses.control;

import java.time.Instant;
import java.util.UUID;

/**
 * A section or lesson in the trash.
 *
 * @param lessons how many lessons went there together with a section
 */
public record Trashed(UUID id, boolean isSection, String title, int lessons, Instant deletedAt) {
}
