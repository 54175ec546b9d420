package lectern.notes.control;

import java.time.Instant;
import java.util.UUID;
import lectern.notes.entity.Passage;

/**
 * A note as pages show it.
 *
 * @param passage what it stands at, or null
 * @param color what the passage is painted in, or null
 * @param seconds the moment of the video it stands at, or null
 */
public record NoteFacts(UUID id, Passage passage, String color, Integer seconds, String body, int version, Instant createdAt) {

    public boolean isHighlight() {
        return passage != null;
    }
}
