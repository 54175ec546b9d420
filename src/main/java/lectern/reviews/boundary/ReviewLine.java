package lectern.reviews.boundary;

import java.time.Instant;

/**
 * A review in a list or on a page of its own.
 *
 * @param href where those who look after the course answer or hide it, or null
 * @param statusKey what stands beside it for them, or null
 */
public record ReviewLine(String href, String name, String initials, int hue, boolean hasLeft, Stars stars, String body, Instant at, Instant editedAt,
                         String statusKey, Answer answer, Hiding hiding) {

    /** What somebody who teaches the course said to it. */
    public record Answer(String by, Instant at, String text) {
    }

    /** Why others do not see it. */
    public record Hiding(String by, Instant at, String reason) {
    }

    public boolean isEdited() {
        return editedAt != null;
    }

    public boolean hasAnswer() {
        return answer != null;
    }

    public boolean isHidden() {
        return hiding != null;
    }

    public boolean isManaged() {
        return href != null;
    }

    public boolean hasStatus() {
        return statusKey != null;
    }

    public String statusKind() {
        return "reviews.status.escalated".equals(statusKey) ? "warn" : "good";
    }
}
