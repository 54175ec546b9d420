package lectern.platform.crypto;

import java.security.SecureRandom;
import java.util.UUID;

/** Makes UUIDs of version 7: sorted by the time they were made, and strictly rising within this process. */
public final class Uuids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static long lastTick;

    private Uuids() {
    }

    /** Makes the next UUID. */
    public static UUID next() {
        return of(tick(System.currentTimeMillis()));
    }

    // A tick is the millisecond and 12 bits below it; a burst within one millisecond counts on from the last tick.
    private static synchronized long tick(long millis) {
        lastTick = Math.max(lastTick + 1, millis << 12);
        return lastTick;
    }

    private static UUID of(long tick) {
        var high = (tick >>> 12) << 16 | 0x7000L | tick & 0xFFFL;
        var low = RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
