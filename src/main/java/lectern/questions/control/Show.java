package lectern.questions.control;

import java.util.Locale;

/** Which questions a list shows, and in which order. */
public enum Show {
    /** All, those with most votes first. */
    VOTES("q.is_listed", true),
    /** All, the newest first. */
    NEW("q.is_listed", true),
    /** Those without an answer, the longest first. */
    WAITING("q.is_waiting", false),
    /** Those without an accepted answer, the longest first. */
    OPEN("q.is_open", false),
    /** Questions and answers that somebody has reported, the oldest first. */
    REPORTED("q.is_reported", false),
    /** One's own, the newest first. */
    MINE("q.parent_id is null and q.deleted_at is null", true);

    private final String condition;
    private final boolean isNewestFirst;

    Show(String condition, boolean isNewestFirst) {
        this.condition = condition;
        this.isNewestFirst = isNewestFirst;
    }

    /** Its word in addresses and messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String condition() {
        return condition;
    }

    boolean isNewestFirst() {
        return isNewestFirst;
    }
}
