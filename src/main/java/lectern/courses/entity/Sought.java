package lectern.courses.entity;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What somebody looks for in an outline: words, or beginnings and middles of words, whatever their case and accents. The page does the same as one types. */
public final class Sought {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final List<String> words;

    private Sought(List<String> words) {
        this.words = words;
    }

    /** {@code typed} may be null or blank, which is to look for nothing. */
    public static Sought of(String typed) {
        return new Sought(typed == null ? List.of() : Stream.of(plain(typed).split("\\s+")).filter(word -> !word.isEmpty()).toList());
    }

    public boolean isNothing() {
        return words.isEmpty();
    }

    /** Whether all the words are in the text, in any order; none of them are in every text. */
    public boolean isIn(String text) {
        return isNothing() || words.stream().allMatch(plain(text)::contains);
    }

    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)).replaceAll("")
            .replace("ß", "ss").replace("æ", "ae").replace("œ", "oe").replace("ø", "o").replace("ł", "l").replace('’', '\'');
    }
}
