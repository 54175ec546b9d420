package lectern.courses.control;

import java.time.Instant;
import java.util.UUID;

/** A course in the trash. */
public record TrashedCourse(UUID id, String title, Instant deletedAt) {
}
