package lectern.library.boundary;

import java.util.Map;

/** How kinds of items look. */
final class Kinds {

    private static final Map<String, String> ICONS = Map.of("article", "file-text", "video", "video", "resource", "paperclip", "link", "link", "section", "folder");

    private Kinds() {
    }

    static String icon(String kind) {
        return ICONS.getOrDefault(kind, "file");
    }

    /** The message key of its name. */
    static String key(String kind) {
        return "library.kind." + kind;
    }
}
