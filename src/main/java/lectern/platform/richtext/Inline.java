package lectern.platform.richtext;

import java.util.Map;

/** A piece of a line: text, a line break, a picture or a formula. */
record Inline(Type type, String text, Map<String, String> attributes, Marks marks) {

    enum Type { TEXT, BREAK, IMAGE, FORMULA }

    static final Inline BREAK = new Inline(Type.BREAK, "\n", Map.of(), Marks.NONE);

    static Inline text(String text, Marks marks) {
        return new Inline(Type.TEXT, text, Map.of(), marks);
    }

    static Inline image(Map<String, String> attributes, Marks marks) {
        return new Inline(Type.IMAGE, "", attributes, marks.ofPicture());
    }

    static Inline formula(String tex, boolean display, Marks marks) {
        return new Inline(Type.FORMULA, tex, display ? Map.of("data-display", "block") : Map.of(), marks);
    }

    boolean isText() {
        return type == Type.TEXT;
    }

    boolean isBreak() {
        return type == Type.BREAK;
    }

    boolean isBlank() {
        return isBreak() || isText() && text.chars().allMatch(c -> c == ' ' || c == '\u00a0');
    }
}
