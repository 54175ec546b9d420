package lectern.platform.files;

/** A file that is not taken: too large, empty, or of a type that has no place here. The reason ends a message key. */
public class FileRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final transient Object[] arguments;

    FileRefused(String reason, Object... arguments) {
        super(reason);
        this.reason = reason;
        this.arguments = arguments;
    }

    /** The message key that says why. */
    public String key() {
        return "platform.file." + reason;
    }

    public Object[] arguments() {
        return arguments;
    }

    public boolean isTooLarge() {
        return reason.equals("too-large");
    }
}
