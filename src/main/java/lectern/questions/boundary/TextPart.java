package lectern.questions.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a plain text: words, or an address to follow.
 *
 * @param href where it leads, or null
 */
public record TextPart(String text, String href) {

    // An address ends before what closes the sentence or bracket it stands in.
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\"'.,;:!?)\\]}]");

    /** A text with its addresses. */
    static List<TextPart> of(String text) {
        List<TextPart> parts = new ArrayList<>();
        Matcher address = ADDRESS.matcher(text);
        int end = 0;
        while (address.find()) {
            if (address.start() > end) {
                parts.add(new TextPart(text.substring(end, address.start()), null));
            }
            parts.add(new TextPart(address.group(), address.group()));
            end = address.end();
        }
        if (end < text.length()) {
            parts.add(new TextPart(text.substring(end), null));
        }
        return parts;
    }
}
