package lectern.library.control;

import java.time.Instant;
import java.util.UUID;

/**
 * A version of an item.
 *
 * @param author who published it, or null
 * @param note what its author said about it, or empty
 */
public record ItemVersion(UUID id, int number, String author, Instant publishedAt, String note) {

    public boolean hasNote() {
        return !note.isEmpty();
    }
}
