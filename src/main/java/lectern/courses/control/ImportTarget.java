package lectern.courses.control;

import java.time.Instant;
import java.util.UUID;

/**
 * A course that a package may update.
 *
 * @param importedAt when a package of the same course went into it last
 * @param sharedCount how many lessons of this package it has already, by key and title: some systems give every course the same keys
 */
public record ImportTarget(UUID id, String slug, String title, Instant importedAt, int sharedCount) {
}
