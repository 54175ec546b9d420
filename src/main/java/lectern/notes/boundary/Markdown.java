package lectern.notes.boundary;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text as Markdown that shows it as it was written: what Markdown would take for its own signs is escaped. */
final class Markdown {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"\\\\`]*[^\\s<>\"\\\\`.,;:!?)\\]}'*_~|]");
    private static final Pattern ENTITY = Pattern.compile("&(?=#?[A-Za-z0-9]+;)");
    private static final Pattern BEGINNING = Pattern.compile("^(#{1,6}(?=\\s|$)|[+-]|>|=+(?=\\s*$))");
    private static final Pattern NUMBER = Pattern.compile("^(\\d{1,9})([.)])(?=\\s|$)");

    private Markdown() {
    }

    /** A title in one line. */
    static String line(String text) {
        return inline(text.replaceAll("\\s+", " ").strip()).replace("#", "\\#");
    }

    /** Paragraphs whose lines end where they did. */
    static String paragraphs(String text) {
        return Arrays.stream(text.replaceAll("\\r\\n?", "\n").strip().split("\\n[\\s]*\\n"))
            .map(paragraph -> paragraph.lines().map(Markdown::textLine).collect(Collectors.joining("\\\n"))).collect(Collectors.joining("\n\n"));
    }

    /** The same as a quotation. */
    static String quotation(String text) {
        return paragraphs(text).lines().map(line -> line.isEmpty() ? ">" : "> " + line).collect(Collectors.joining("\n"));
    }

    static String link(String label, String address) {
        return "[" + line(label) + "](<" + address.replace("<", "%3C").replace(">", "%3E") + ">)";
    }

    private static String textLine(String line) {
        String text = line.stripTrailing();
        String words = text.stripLeading();
        String indent = text.substring(0, text.length() - words.length()).replace("\t", "    ");
        String safe = NUMBER.matcher(BEGINNING.matcher(inline(words)).replaceFirst("\\\\$1")).replaceFirst("$1\\\\$2");
        return "&nbsp;".repeat(indent.length()) + safe;
    }

    // Addresses stand in angle brackets, where nothing in them is a sign.
    private static String inline(String text) {
        StringBuilder out = new StringBuilder();
        Matcher address = ADDRESS.matcher(text);
        int done = 0;
        while (address.find()) {
            out.append(escaped(text.substring(done, address.start()))).append('<').append(address.group()).append('>');
            done = address.end();
        }
        return out.append(escaped(text.substring(done))).toString();
    }

    private static String escaped(String text) {
        return ENTITY.matcher(text.replaceAll("[\\\\`*_\\[\\]<>~|$]", "\\\\$0")).replaceAll("\\\\&");
    }
}
