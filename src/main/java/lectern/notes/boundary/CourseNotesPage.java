package lectern.notes.boundary;

import java.util.List;
import lectern.platform.web.Crumb;

/**
 * What a person keeps in one course, in short.
 *
 * @param lessons the bookmarked lessons
 * @param mineHref all of it
 */
public record CourseNotesPage(List<Crumb> trail, String title, String language, String bookmarkHref, boolean isBookmarked, List<Crumb> lessons, boolean hasNotes,
                              String mineHref) {

    public boolean hasLessons() {
        return !lessons.isEmpty();
    }

    public boolean hasAnything() {
        return hasNotes || hasLessons();
    }
}
