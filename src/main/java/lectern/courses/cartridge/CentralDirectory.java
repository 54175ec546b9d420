package lectern.courses.cartridge;

import static lectern.courses.cartridge.BrokenPackage.Flaw.DAMAGED;
import static lectern.courses.cartridge.BrokenPackage.Flaw.EMPTY_ARCHIVE;
import static lectern.courses.cartridge.BrokenPackage.Flaw.EMPTY_FILE;
import static lectern.courses.cartridge.BrokenPackage.Flaw.NOT_A_ZIP;
import static lectern.courses.cartridge.BrokenPackage.Flaw.GZIPPED;
import static lectern.courses.cartridge.BrokenPackage.Flaw.SPLIT;
import static lectern.courses.cartridge.BrokenPackage.Flaw.TOO_MANY_ENTRIES;
import static lectern.courses.cartridge.BrokenPackage.Flaw.TRUNCATED;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Walks the table of contents of a zip before anything is built from it, so that a table with millions of entries costs no memory.
 * The count that the archive claims is not believed.
 */
final class CentralDirectory {

    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int HEADER = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int END_SIZE = 22;
    private static final int HEADER_SIZE = 46;
    private static final int LOCATOR_SIZE = 20;
    private static final int LONGEST_COMMENT = 65_535;
    private static final long LARGEST_TABLE = 64L << 20;

    private final SeekableByteChannel channel;
    private final int mostEntries;

    private CentralDirectory(SeekableByteChannel channel, int mostEntries) {
        this.channel = channel;
        this.mostEntries = mostEntries;
    }

    static void check(Path file, int mostEntries) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            new CentralDirectory(channel, mostEntries).check();
        }
    }

    private void check() throws IOException {
        if (channel.size() == 0) {
            throw new BrokenPackage(EMPTY_FILE);
        }
        long end = end();
        ByteBuffer record = read(end, END_SIZE);
        if (end >= LOCATOR_SIZE && read(end - LOCATOR_SIZE, 4).getInt(0) == LOCATOR_64) {
            check64(read(end - LOCATOR_SIZE, LOCATOR_SIZE).getLong(8));
            return;
        }
        if (record.getShort(4) != 0 || record.getShort(6) != 0) {
            throw new BrokenPackage(SPLIT);
        }
        walk(Integer.toUnsignedLong(record.getInt(16)), Integer.toUnsignedLong(record.getInt(12)), end);
    }

    private void check64(long end) throws IOException {
        if (end < 0 || end > channel.size() - 56) {
            throw new BrokenPackage(DAMAGED, "");
        }
        ByteBuffer record = read(end, 56);
        if (record.getInt(0) != END_64) {
            throw new BrokenPackage(DAMAGED, "");
        }
        if (record.getInt(16) != 0 || record.getInt(20) != 0) {
            throw new BrokenPackage(SPLIT);
        }
        walk(record.getLong(48), record.getLong(40), end);
    }

    private void walk(long offset, long size, long end) throws IOException {
        if (offset < 0 || size < 0 || offset > end || offset + size != end) {
            throw new BrokenPackage(DAMAGED, "");
        }
        if (size > LARGEST_TABLE) {
            throw new BrokenPackage(TOO_MANY_ENTRIES, mostEntries);
        }
        if (count(offset, size) == 0) {
            throw new BrokenPackage(EMPTY_ARCHIVE);
        }
    }

    private int count(long offset, long size) throws IOException {
        channel.position(offset);
        DataInputStream table = new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel), 1 << 16));
        byte[] header = new byte[HEADER_SIZE];
        int entries = 0;
        for (long left = size; left > 0; entries++) {
            if (entries == mostEntries) {
                throw new BrokenPackage(TOO_MANY_ENTRIES, mostEntries);
            }
            left -= skipHeader(table, header, left);
        }
        return entries;
    }

    private static long skipHeader(DataInputStream table, byte[] header, long left) throws IOException {
        if (left < HEADER_SIZE) {
            throw new BrokenPackage(DAMAGED, "");
        }
        table.readFully(header);
        ByteBuffer fields = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
        int rest = Short.toUnsignedInt(fields.getShort(28)) + Short.toUnsignedInt(fields.getShort(30)) + Short.toUnsignedInt(fields.getShort(32));
        if (fields.getInt(0) != HEADER || HEADER_SIZE + rest > left) {
            throw new BrokenPackage(DAMAGED, "");
        }
        table.skipNBytes(rest);
        return HEADER_SIZE + rest;
    }

    private long end() throws IOException {
        int length = (int) Math.min(channel.size(), END_SIZE + LONGEST_COMMENT);
        long start = channel.size() - length;
        ByteBuffer tail = read(start, length);
        for (int i = length - END_SIZE; i >= 0; i--) {
            if (tail.getInt(i) == END) {
                return start + i;
            }
        }
        throw noArchive();
    }

    private BrokenPackage noArchive() throws IOException {
        ByteBuffer head = read(0, (int) Math.min(4, channel.size()));
        if (head.capacity() == 4 && head.getInt(0) == LOCAL_HEADER) {
            return new BrokenPackage(TRUNCATED);
        }
        boolean isGzip = head.capacity() == 4 && (head.getInt(0) & 0xffffff) == 0x088b1f;
        return new BrokenPackage(isGzip ? GZIPPED : NOT_A_ZIP);
    }

    private ByteBuffer read(long position, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        channel.position(position);
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            continue;
        }
        return bytes.flip().order(ByteOrder.LITTLE_ENDIAN);
    }
}
