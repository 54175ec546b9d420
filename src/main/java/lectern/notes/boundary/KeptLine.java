package lectern.notes.boundary;

import java.time.Instant;

/**
 * A note or a bookmark among everything one keeps.
 *
 * @param note the note, or null for a bookmark
 * @param lesson the title of the lesson, or null where a course as a whole is bookmarked
 * @param isGone whether the lesson or its course was deleted
 * @param href as near to it as the person gets, or null
 * @param removeHref what removes a bookmark, or null
 */
public record KeptLine(NoteLine note, String course, String lesson, String language, boolean isGone, String href, Instant createdAt, String removeHref) {

    public boolean isBookmark() {
        return note == null;
    }

    public boolean hasLesson() {
        return lesson != null;
    }

    /** The lesson, or the course as a whole. */
    public String title() {
        return hasLesson() ? lesson : course;
    }

    /** Whether its words are gone from a lesson that is still there. */
    public boolean isLost() {
        return !isGone && !isBookmark() && note.isLost();
    }
}
