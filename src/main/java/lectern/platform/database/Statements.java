package lectern.platform.database;

import java.util.function.Supplier;

/**
 * Counts the SQL statements of the request that runs on this thread. A statement is one JDBC execute; commits do not
 * count. What a page needs before its own work (session, organization, settings) is its frame, the rest its body.
 */
public final class Statements {

    private static final ThreadLocal<int[]> COUNTS = ThreadLocal.withInitial(() -> new int[3]);
    private static final int FRAME = 0;
    private static final int BODY = 1;
    private static final int IN_FRAME = 2;

    private Statements() {
    }

    /** Starts a request: both counts are zero. */
    public static void reset() {
        int[] counts = COUNTS.get();
        counts[FRAME] = 0;
        counts[BODY] = 0;
        counts[IN_FRAME] = 0;
    }

    /** Runs work whose statements belong to the frame. */
    public static <T> T inFrame(Supplier<T> work) {
        int[] counts = COUNTS.get();
        counts[IN_FRAME]++;
        try {
            return work.get();
        } finally {
            counts[IN_FRAME]--;
        }
    }

    static void executed() {
        int[] counts = COUNTS.get();
        counts[counts[IN_FRAME] > 0 ? FRAME : BODY]++;
    }

    /** Statements of the frame since the request began. */
    public static int frame() {
        return COUNTS.get()[FRAME];
    }

    /** Statements of the body since the request began. */
    public static int body() {
        return COUNTS.get()[BODY];
    }
}
