package lectern.notes.boundary;

import java.util.List;
import lectern.platform.web.Crumb;
import lectern.platform.web.Fields;
import lectern.platform.web.Option;

/**
 * One note, to change or delete it.
 *
 * @param place the titles of the course and the lesson
 * @param back where it was opened: {@code lesson} or nothing
 * @param version the one that stands in the database
 * @param theirs what was saved in another window meanwhile, or null
 */
public record NotePage(List<Crumb> trail, String place, String language, NoteLine note, List<Option> colors, String href, String back, String cancelHref,
                       int version, String theirs, Fields form) {

    public boolean isConflict() {
        return theirs != null;
    }
}
