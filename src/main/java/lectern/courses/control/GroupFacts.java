package lectern.courses.control;

import java.time.Instant;
import java.util.UUID;

/**
 * A group of a course as pages show it.
 *
 * @param capacity how many people fit, or null for any number
 * @param instructorName who looks after it, or null
 */
public record GroupFacts(UUID id, String name, Instant startsAt, Instant endsAt, Integer capacity, UUID instructorId, String instructorName, int memberCount,
                         int version) {

    public boolean hasStart() {
        return startsAt != null;
    }

    public boolean hasEnd() {
        return endsAt != null;
    }

    public boolean hasPlaces() {
        return capacity != null;
    }

    public boolean isEmpty() {
        return memberCount == 0;
    }

    /** How many more people fit. */
    public int places() {
        return capacity == null ? Integer.MAX_VALUE : Math.max(0, capacity - memberCount);
    }
}
