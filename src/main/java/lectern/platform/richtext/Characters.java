package lectern.platform.richtext;

/** Which characters a text may not have, and how the special ones are written in HTML. */
final class Characters {

    private Characters() {
    }

    /** Control characters, half surrogate pairs and non-characters: no browser shows them, some parsers trip over them. */
    static boolean isForbidden(int c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f'
                || c >= 0x7f && c <= 0x9f
                || c >= 0xd800 && c <= 0xdfff
                || c == 0xfeff
                || c >= 0xfdd0 && c <= 0xfdef
                || (c & 0xfffe) == 0xfffe;
    }

    static String without(String text) {
        if (text.codePoints().noneMatch(Characters::isForbidden)) {
            return text;
        }
        return text.codePoints().filter(c -> !isForbidden(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** One line: no forbidden characters, white space collapsed, edges bare. */
    static String line(String text) {
        return without(text).replaceAll("[ \\t\\n\\r\\f]+", " ").replaceAll("^ | $", "");
    }

    static void writeText(String text, StringBuilder out) {
        char before = '>';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // A quote after an equals sign would look like an attribute to RichText.show.
            write(c, c == '"' && before == '=', out);
            before = c;
        }
    }

    static void writeValue(String value, StringBuilder out) {
        for (int i = 0; i < value.length(); i++) {
            write(value.charAt(i), true, out);
        }
    }

    private static void write(char c, boolean quoted, StringBuilder out) {
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '\u00a0' -> out.append("&nbsp;");
            case '"' -> out.append(quoted ? "&quot;" : "\"");
            default -> out.append(c);
        }
    }
}
