package lectern.courses.entity;

import java.util.Locale;

/** Whether a lesson has to be done: required, optional, or excluded, an extra that counts in nothing. */
public enum Obligation {

    REQUIRED, OPTIONAL, EXCLUDED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Obligation of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** As a lesson is stored. */
    public static Obligation of(boolean isRequired, boolean isExcluded) {
        return isExcluded ? EXCLUDED : isRequired ? REQUIRED : OPTIONAL;
    }
}
