package lectern.courses.entity;

/** Thrown when an item of an outline is to stand where it cannot; the reason ends a message key. */
public class MoveRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    MoveRefused(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** The message key that says why. */
    public String key() {
        return "courses.move." + reason;
    }
}
