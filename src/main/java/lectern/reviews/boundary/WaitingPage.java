package lectern.reviews.boundary;

import java.time.Instant;
import java.util.List;

/**
 * The reviews that wait for an answer.
 *
 * @param more the address of the next ones, or null
 */
public record WaitingPage(List<Line> lines, String more) {

    /** A review that waits. */
    public record Line(String href, String courseTitle, String name, Stars stars, String body, Instant at, boolean isAnswered) {
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }
}
