package lectern.library.entity;

import java.util.List;
import java.util.UUID;

/**
 * What is said about an item.
 *
 * @param folderId the folder it lies in, or null
 * @param licence its word, as in the domain {@code content_licence}
 * @param licenceNote whom to name, or the terms
 */
public record ItemDescription(String title, String description, UUID folderId, List<String> tags, String licence, String licenceNote) {

    /** The tags as they are read and searched. */
    public String tagLine() {
        return String.join(", ", tags);
    }
}
