package lectern.courses.cartridge;

/**
 * How large a package may be, in entries, bytes, items and nesting. {@code textBytes} and {@code uses} bound what items make of it together,
 * for ten thousand items may all show the same large page.
 */
public record Limits(int entries, long totalBytes, long fileBytes, int ratio, long ratioFloor, int xmlBytes, int pageBytes, int pageTags, int items,
        int depth, long textBytes, int uses) {

    private static final int MEBIBYTE = 1 << 20;

    /** What an upload may ask of the product. */
    public static final Limits STANDARD =
            new Limits(20_000, 2048L * MEBIBYTE, 512L * MEBIBYTE, 200, 32L * MEBIBYTE, 16 * MEBIBYTE, 4 * MEBIBYTE, 100_000, 10_000, 40,
                    256L * MEBIBYTE, 1_000_000);

    boolean isBomb(long inflated, long compressed) {
        return inflated > ratioFloor && inflated / Math.max(1, compressed) > ratio;
    }

    static long mebibytes(long bytes) {
        return bytes / MEBIBYTE;
    }
}
