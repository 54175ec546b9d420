package lectern.library.boundary;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import lectern.library.control.ItemFilter;

/** The address of the library: what it shows. Values it does not know count as left out; a folder it does not know is not found. */
public record LibraryQuery(String q, UUID folder, String kind, String tag) {

    static final List<String> KINDS = List.of("", "article", "video", "resource", "link", "section");
    private static final int LONGEST = 200;

    static LibraryQuery of(String q, String folder, String kind, String tag) {
        String words = text(q).strip();
        return new LibraryQuery(words.substring(0, Math.min(LONGEST, words.length())), id(folder), KINDS.contains(text(kind)) ? text(kind) : "", text(tag));
    }

    ItemFilter filter(String after) {
        return new ItemFilter(q, folder, kind.isEmpty() ? null : kind, tag.isEmpty() ? null : tag, id(after));
    }

    LibraryQuery in(UUID otherFolder) {
        return new LibraryQuery(q, otherFolder, kind, tag);
    }

    LibraryQuery showing(String otherKind) {
        return new LibraryQuery(q, folder, otherKind, tag);
    }

    LibraryQuery tagged(String otherTag) {
        return new LibraryQuery(q, folder, kind, otherTag);
    }

    /** Whether something narrows it beside the folder. */
    public boolean isNarrow() {
        return !q.isEmpty() || !kind.isEmpty() || !tag.isEmpty();
    }

    /** The address with the place to go on at, or none. */
    String address(String library, String after) {
        StringBuilder query = new StringBuilder();
        add(query, "folder", folder == null ? "" : folder.toString());
        add(query, "kind", kind);
        add(query, "tag", tag);
        add(query, "q", q);
        add(query, "after", after);
        return library + query;
    }

    private static UUID id(String value) {
        return text(value).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(value) : null;
    }

    private static String text(String value) {
        return value == null ? "" : value.replace("\0", "");
    }

    private static void add(StringBuilder query, String name, String value) {
        if (!value.isEmpty()) {
            query.append(query.isEmpty() ? '?' : '&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
