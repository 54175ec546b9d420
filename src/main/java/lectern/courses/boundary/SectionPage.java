package lectern.courses.boundary;

import java.util.List;
import java.util.UUID;
import lectern.platform.web.Fields;

/**
 * A section for its author.
 *
 * @param form its title
 * @param inner the form for a section inside of it
 * @param isConflict whether somebody else has renamed the section since the form was opened
 */
public record SectionPage(Author author, UUID sectionId, String href, String title, Fields form, Fields inner, List<OutlineEntry> entries, boolean mayNest,
                          boolean isConflict) {

    public boolean isEmpty() {
        return entries.isEmpty();
    }
}
