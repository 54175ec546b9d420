package lectern.platform.crypto;

/** A stored secret was altered, or encrypted with another key. */
public final class SecretUnreadable extends RuntimeException {

    SecretUnreadable(Throwable cause) {
        super("A stored secret cannot be read with this LECTERN_KEY.", cause);
    }
}
