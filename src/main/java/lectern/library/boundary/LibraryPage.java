package lectern.library.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lectern.platform.web.Crumb;
import lectern.platform.web.Fields;
import lectern.platform.web.Option;

/**
 * The library, or one of its folders.
 *
 * @param folderName the folder's name, or null in the library itself
 * @param folders the folders that lie here
 * @param form the form for a new folder, or null where folders lie deep enough
 * @param more the next page, or null
 */
public record LibraryPage(List<Crumb> trail, String href, String trashHref, LibraryQuery query, String folderName, String folderHref, List<Link> folders, List<Link> kinds, List<Option> tags,
                          List<Line> items, Fields form, String more) {

    /** A way to somewhere in the library. */
    public record Link(String href, String label, boolean isCurrent) {
    }

    /** An item in the list. */
    public record Line(String href, String title, String language, String icon, String kindKey, String description, String folder, String tagLine, int number, Instant publishedAt) {

        public boolean hasFolder() {
            return folder != null;
        }

        public boolean hasTags() {
            return !tagLine.isEmpty();
        }

        public boolean hasDescription() {
            return !description.isEmpty();
        }
    }

    public UUID folderId() {
        return query.folder();
    }

    public boolean isFolder() {
        return folderName != null;
    }

    public boolean hasFolders() {
        return !folders.isEmpty();
    }

    public boolean hasTags() {
        return !tags.isEmpty();
    }

    public boolean hasForm() {
        return form != null;
    }

    /** Nothing is here at all. */
    public boolean isUntouched() {
        return items.isEmpty() && folders.isEmpty() && !query.isNarrow() && !isFolder();
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    /** Why nothing is shown. */
    public String emptyKey() {
        return query.isNarrow() ? "library.list.nothing" : "library.list.empty-folder";
    }
}
