package lectern.notes.control;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The words of a lesson, to look for quotes in: without white space, which edits move, and without formulas, which scripts set. */
public final class LessonWords {

    private final String words;

    private LessonWords(String words) {
        this.words = words;
    }

    /** The words of a lesson's title and text, as stored. */
    public static LessonWords of(String title, String body) {
        Document document = Jsoup.parseBodyFragment(body);
        document.select("[data-formula]").remove();
        return new LessonWords(dense(title) + dense(document.body().wholeText()));
    }

    public boolean has(String quote) {
        return words.contains(dense(quote));
    }

    private static String dense(String text) {
        StringBuilder dense = new StringBuilder(text.length());
        text.codePoints().filter(character -> !Character.isWhitespace(character) && !Character.isSpaceChar(character) && character != '\uFEFF')
            .forEach(dense::appendCodePoint);
        return dense.toString();
    }
}
