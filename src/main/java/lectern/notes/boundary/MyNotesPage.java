package lectern.notes.boundary;

import java.util.List;
import lectern.platform.web.Option;

/**
 * Everything a person keeps.
 *
 * @param courses the courses to choose from
 * @param fileHref the same as Markdown, in one course or in all
 * @param more the next page, or null
 */
public record MyNotesPage(String mine, String catalogue, NotesQuery query, List<FilterLink> kinds, List<Option> courses, List<KeptLine> things, String fileHref, String more) {

    public boolean isEmpty() {
        return things.isEmpty();
    }

    /** The person keeps nothing at all. */
    public boolean isUntouched() {
        return courses.isEmpty();
    }

    public boolean hasChoice() {
        return courses.size() > 1 || !query.course().isEmpty();
    }
}
