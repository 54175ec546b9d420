package lectern.courses.boundary;

import java.time.Instant;
import java.util.List;

/**
 * Says that a lesson is not open yet, until when, and what comes before it.
 *
 * @param opensAt the moment it opens, or null
 * @param missing lessons to complete before
 */
public record LockedPage(String courseTitle, String language, String title, String courseHref, Instant opensAt, List<LessonLink> missing) {

    public boolean hasDate() {
        return opensAt != null;
    }

    public boolean hasMissing() {
        return !missing.isEmpty();
    }
}
