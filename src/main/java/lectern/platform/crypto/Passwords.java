package lectern.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Hashes passwords with Argon2id and checks them; the hash is a PHC string that carries its own parameters. */
public final class Passwords {

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int ITERATIONS = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Pattern PHC =
        Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");
    private static final SecureRandom RANDOM = new SecureRandom();

    // A flood of sign-ins waits here, so that half of the processors stay free for pages.
    private static final Semaphore PLACES = new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    private Passwords() {
    }

    /** Hashes a password with a new salt. */
    public static String hash(String password) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        var hash = argon2(password, salt, MEMORY_KIB, ITERATIONS, LANES, HASH_BYTES);
        return "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + ITERATIONS + ",p=" + LANES + "$" + encode(salt) + "$" + encode(hash);
    }

    /** Whether the password belongs to the hash; takes as long for a wrong one as for the right one. */
    public static boolean verify(String password, String phc) {
        var parts = PHC.matcher(phc);
        if (!parts.matches()) {
            return false;
        }
        var expected = Base64.getDecoder().decode(parts.group(5));
        var given = argon2(password, Base64.getDecoder().decode(parts.group(4)),
            Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)), expected.length);
        return MessageDigest.isEqual(expected, given);
    }

    /** Whether a hash was made with weaker parameters than today's. */
    public static boolean needsRehash(String phc) {
        var parts = PHC.matcher(phc);
        return !parts.matches()
            || Integer.parseInt(parts.group(1)) < MEMORY_KIB
            || Integer.parseInt(parts.group(2)) < ITERATIONS;
    }

    private static byte[] argon2(String password, byte[] salt, int memory, int iterations, int lanes, int length) {
        var parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memory).withIterations(iterations).withParallelism(lanes).withSalt(salt).build();
        var generator = new Argon2BytesGenerator();
        generator.init(parameters);
        var hash = new byte[length];
        // The same letters typed on two keyboards may arrive as different code points.
        var typed = Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
        PLACES.acquireUninterruptibly();
        try {
            generator.generateBytes(typed, hash);
        } finally {
            PLACES.release();
        }
        return hash;
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
