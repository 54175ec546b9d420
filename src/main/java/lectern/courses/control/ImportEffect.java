package lectern.courses.control;

import java.util.Locale;

/** What an import does, or did, with a lesson of the package. */
public enum ImportEffect {

    /** It is new to the course. */
    CREATED,
    /** The package has changed it, the author has not. */
    UPDATED,
    /** It is in the course as it is in the package. */
    UNCHANGED,
    /** The author has edited it, and that stays. */
    KEPT,
    /** The author has edited it; the package's version counts all the same. */
    REPLACED,
    /** The author has deleted it, and it stays deleted. */
    LEFT_DELETED,
    /** The author has deleted it; it comes back. */
    RESTORED,
    /** Students could not see it where it comes from, and it is left out. */
    HIDDEN,
    /** It has vanished from the package and stays in the course. */
    STAYED,
    /** It has vanished from the package and goes into the trash. */
    REMOVED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ImportEffect of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
