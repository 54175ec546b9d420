package lectern.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import lectern.platform.crypto.Passwords;

/**
 * Computes password hashes, a few at a time: each costs a good part of a second of a processor, and a request that waits
 * for one holds a thread that pages need too. Whoever comes when the places are taken is sent away at once.
 */
@ApplicationScoped
public class PasswordWork {

    private static final int PLACES = 6;
    /** No one's hash: an unknown address is checked against it, so that it takes as long as a known one. */
    private static final String NOBODY = Passwords.hash("nobody has this password");

    private final Semaphore places = new Semaphore(PLACES);

    /** Whether the password belongs to the hash; without a hash it costs the same and is wrong. */
    public boolean matches(String password, String hash) {
        return inPlace(() -> Passwords.verify(password, hash == null ? NOBODY : hash)) && hash != null;
    }

    /** Hashes a new password. */
    public String hash(String password) {
        return inPlace(() -> Passwords.hash(password));
    }

    boolean isOutdated(String hash) {
        return Passwords.needsRehash(hash);
    }

    private <T> T inPlace(Supplier<T> work) {
        if (!places.tryAcquire()) {
            throw new TooBusy();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
