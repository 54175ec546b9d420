package lectern.library.control;

import java.time.Instant;
import java.util.UUID;

/**
 * An item as lists show it.
 *
 * @param folder the name of its folder, or null
 * @param number of its newest version
 */
public record ItemRow(UUID id, String kind, String title, String language, String description, String tagLine, String folder, int number, Instant publishedAt) {
}
