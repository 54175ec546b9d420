package lectern.platform.richtext;

/** Thrown when a rich text has more characters than one text may have. */
public class TooLong extends RuntimeException {

    TooLong() {
        super("A text may have at most " + RichText.LIMIT + " characters of HTML.");
    }

    public int limit() {
        return RichText.LIMIT;
    }
}
