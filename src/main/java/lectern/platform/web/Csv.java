package lectern.platform.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Lines of a table for spreadsheet programs: quoted where needed, and never a formula. */
public final class Csv {

    /** Tells spreadsheet programs that what follows is UTF-8. */
    public static final String MARK = "\uFEFF";

    private final String separator;

    private Csv(String separator) {
        this.separator = separator;
    }

    /** Programs set to a language that writes decimals with a comma part cells by semicolons. */
    public static Csv in(Locale locale) {
        return new Csv(locale.getLanguage().equals("de") ? ";" : ",");
    }

    /** One line with its end. */
    public String line(List<?> cells) {
        return cells.stream().map(cell -> cell(cell == null ? "" : cell.toString())).collect(Collectors.joining(separator, "", "\r\n"));
    }

    // What a program would take for a formula becomes text by an apostrophe.
    private static String cell(String text) {
        String safe = text.matches("(?s)[\\s\\u0000]*[=+\\-@\\t\\r\\n＝＋－＠].*") ? "'" + text : text;
        return safe.matches("(?s).*[\",;\\r\\n\\t].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
