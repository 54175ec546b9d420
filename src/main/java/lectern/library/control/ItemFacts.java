package lectern.library.control;

import java.util.List;
import java.util.UUID;
import lectern.library.entity.Source;

/**
 * An item as its page shows it.
 *
 * @param keeper who put it into the library, or null
 * @param number of its newest version
 * @param sourceSlug the address of the course it comes from, or null where the course, section or lesson is in the trash or gone
 * @param isSourceTaught whether the person of this request teaches that course
 */
public record ItemFacts(UUID id, String kind, String title, String language, String description, String tagLine, UUID folderId, String folder, String licence,
                        String licenceNote, UUID keptById, String keeper, int number, Source source, String sourceSlug, String sourceTitle, boolean isSourceTaught,
                        boolean isTrashed) {

    public List<String> tags() {
        return tagLine.isEmpty() ? List.of() : List.of(tagLine.split(", "));
    }
}
