package lectern.enrollments.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One line of a list of people as somebody pasted it.
 *
 * @param text what stood there
 * @param email the address in it, in lower case, or null
 */
public record PastedLine(String text, String email) {

    /** More lines than this are refused: nobody reads such a report. */
    public static final int MOST = 500;

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;:\"()\\[\\]]{1,64}@[^\\s@<>,;:\"()\\[\\]]{1,253}(?<!\\.)");
    private static final int LONGEST = 254;

    /** Addresses one a line, alone or with names ("Ada Marlow <ada@acme.test>"); several in a line are parted by commas or semicolons. */
    public static List<PastedLine> of(String pasted) {
        List<PastedLine> lines = new ArrayList<>();
        for (String line : pasted.split("\\R")) {
            if (!line.isBlank()) {
                lines.addAll(parts(line.strip()));
            }
        }
        return lines;
    }

    private static List<PastedLine> parts(String line) {
        List<String> found = ADDRESS.matcher(line).results().map(MatchResult::group).filter(address -> address.length() <= LONGEST).toList();
        if (found.size() > 1) {
            return found.stream().map(address -> new PastedLine(address, address.toLowerCase(Locale.ROOT))).toList();
        }
        return List.of(new PastedLine(shown(line), found.isEmpty() ? null : found.get(0).toLowerCase(Locale.ROOT)));
    }

    private static String shown(String text) {
        return text.length() <= 120 ? text : text.substring(0, 119) + "…";
    }
}
