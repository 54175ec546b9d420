package lectern.courses.entity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/** The word of a course or lesson in addresses, made from its title. */
public final class Slug {

    private static final int LONGEST = 80;
    private static final int ROOM_FOR_NUMBER = 6;

    private Slug() {
    }

    /** The title in small letters, digits and hyphens; {@code otherwise} when nothing of it can be written like that. */
    public static String of(String title, String otherwise) {
        String small = title.toLowerCase(Locale.ROOT).replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss")
            .replace("æ", "ae").replace("ø", "o").replace("ł", "l").replace("đ", "d");
        String plain = Normalizer.normalize(small, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").replaceAll("['’]", "");
        String word = trimmed(plain.replaceAll("[^a-z0-9]+", "-"));
        return word.isEmpty() ? otherwise : word;
    }

    /** The first of word, word-2, word-3, … that is not taken. */
    public static String free(String word, Predicate<String> isTaken) {
        String candidate = word;
        for (int number = 2; isTaken.test(candidate); number++) {
            candidate = trimmed(word.substring(0, Math.min(word.length(), LONGEST - ROOM_FOR_NUMBER))) + "-" + number;
        }
        return candidate;
    }

    /** Whether this may stand in an address. */
    public static boolean isWellFormed(String word) {
        return word.length() <= LONGEST && word.matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    private static String trimmed(String word) {
        String bounded = word.replaceAll("^-+", "");
        return bounded.substring(0, Math.min(LONGEST, bounded.length())).replaceAll("-+$", "");
    }
}
