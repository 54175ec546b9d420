package lectern.courses.entity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Why a lesson is not open to somebody yet.
 *
 * @param opensAt the moment it opens, or null where no date holds it back
 * @param missing the lessons to complete before, in the order they are read in
 */
public record Lock(Instant opensAt, List<UUID> missing) {
}
