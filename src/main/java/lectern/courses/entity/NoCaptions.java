package lectern.courses.entity;

/** A file does not hold captions; the key of the sentence that says why. */
public final class NoCaptions extends Exception {

    private static final long serialVersionUID = 1;

    private final String key;
    private final transient Object[] arguments;

    NoCaptions(String key, Object... arguments) {
        super(key, null, false, false);
        this.key = key;
        this.arguments = arguments;
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
