package lectern.courses.cartridge;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/** Cleans what packages hold as titles, names and summaries. */
final class Text {

    static final int LONGEST_TITLE = 200;

    private static final Pattern MARKUP = Pattern.compile(
            "</?(?:b|i|u|p|br|em|strong|span|font|small|big|sub|sup|div|h[1-6]|a)(?:\\s[^<>]*)?/?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTITY = Pattern.compile("&(?:[A-Za-z][A-Za-z0-9]{1,30}|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});");
    // The class Cs only meets halves of a pair that stand alone; the database would refuse them.
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\uFFFE\\uFFFF]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u2028\\u2029]+");

    private Text() {
    }

    /** One line of plain text: formatting tags and entities that exporters leave in titles are gone, other angle brackets stay. */
    static String title(String raw) {
        String text = MARKUP.matcher(raw).replaceAll(" ");
        if (ENTITY.matcher(text).find()) {
            text = MARKUP.matcher(Parser.unescapeEntities(text, true)).replaceAll(" ");
        }
        return line(text);
    }

    static String line(String raw) {
        return visible(SPACE.matcher(raw).replaceAll(" ")).strip();
    }

    /** Without control characters and without those that turn the direction of the text around them. */
    static String visible(String raw) {
        return CONTROL.matcher(raw).replaceAll("");
    }

    static String summary(String raw) {
        return shortened(line(Jsoup.parse(raw).text()), 2000);
    }

    static String paragraphs(String plain) {
        StringBuilder html = new StringBuilder();
        for (String paragraph : plain.strip().split("\\R\\s*\\R")) {
            html.append("<p>").append(escaped(paragraph.strip()).replaceAll("\\R", "<br>")).append("</p>");
        }
        return html.toString();
    }

    static String escaped(String text) {
        return Entities.escape(text);
    }

    static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end).stripTrailing() + "…";
    }
}
