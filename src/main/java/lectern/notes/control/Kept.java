package lectern.notes.control;

import java.time.Instant;
import java.util.UUID;

/**
 * A note or a bookmark, with where it belongs.
 *
 * @param note the note, or null for a bookmark
 */
public record Kept(UUID id, Instant createdAt, NoteFacts note, Place place) {

    public boolean isBookmark() {
        return note == null;
    }
}
