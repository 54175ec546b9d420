package lectern.notes.boundary;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import lectern.notes.control.KeptFilter;

/** The address of everything one keeps: what it shows. Values it does not know count as left out. */
public record NotesQuery(String kind, String course, String q) {

    static final List<String> KINDS = List.of("all", "highlights", "notes", "bookmarks");
    private static final int LONGEST = 200;

    static NotesQuery of(String kind, String course, String q) {
        String words = text(q).strip();
        return new NotesQuery(KINDS.contains(text(kind)) ? kind : "all", text(course), words.substring(0, Math.min(LONGEST, words.length())));
    }

    KeptFilter filter(UUID courseId, String after) {
        boolean isId = text(after).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        return new KeptFilter(kind, courseId, q, isId ? UUID.fromString(after) : null);
    }

    NotesQuery showing(String otherKind) {
        return new NotesQuery(otherKind, course, q);
    }

    NotesQuery in(String otherCourse) {
        return new NotesQuery(kind, otherCourse, q);
    }

    /** The address with the place to go on at, or none. */
    String address(String mine, String after) {
        StringBuilder query = new StringBuilder();
        add(query, "kind", kind.equals("all") ? "" : kind);
        add(query, "course", course);
        add(query, "q", q);
        add(query, "after", after);
        return mine + query;
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
