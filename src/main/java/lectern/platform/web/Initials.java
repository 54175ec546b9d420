package lectern.platform.web;

import java.util.Locale;

/** A person or thing without a picture: initials on a stable colour. */
public final class Initials {

    private static final int HUES = 12;

    private Initials() {
    }

    /** The first letters of the first and last name, for instance "AM". */
    public static String of(String name) {
        String[] parts = name.trim().split("\\s+");
        String first = letter(parts[0]);
        return parts.length == 1 ? first : first + letter(parts[parts.length - 1]);
    }

    /** A colour number, 0 to 11, that stays the same for the same words. */
    public static int hue(Object key) {
        return Math.floorMod(key.hashCode() * 31 + 7, HUES);
    }

    private static String letter(String word) {
        return word.isEmpty() ? "" : new String(Character.toChars(word.codePointAt(0))).toUpperCase(Locale.ROOT);
    }
}
