package lectern.platform.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One range of bytes as a browser asks for it (RFC 9110, section 14); several ranges at once are answered with the whole.
 *
 * @param from the first byte, counted from 0
 * @param to the last byte, inclusive
 */
record ByteRange(long from, long to, boolean isPartial) {

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    static ByteRange whole(long size) {
        return new ByteRange(0, size - 1, false);
    }

    /** The range asked for; null when it lies outside of the file. */
    static ByteRange of(String header, long size) {
        Matcher asked = header == null ? null : ONE.matcher(header.strip());
        if (asked == null || !asked.matches() || asked.group(1).isEmpty() && asked.group(2).isEmpty()) {
            return whole(size);
        }
        boolean isSuffix = asked.group(1).isEmpty();
        long from = isSuffix ? Math.max(0, size - Long.parseLong(asked.group(2))) : Long.parseLong(asked.group(1));
        long to = isSuffix || asked.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(asked.group(2)));
        return from > to ? null : new ByteRange(from, to, true);
    }

    long length() {
        return to - from + 1;
    }

    String header(long size) {
        return "bytes " + from + "-" + to + "/" + size;
    }

    void copy(SeekableByteChannel content, OutputStream out) throws IOException {
        try (content) {
            content.position(from);
            ByteBuffer buffer = ByteBuffer.allocate(64 * 1024);
            for (long left = length(); left > 0; left -= buffer.position()) {
                buffer.clear().limit((int) Math.min(buffer.capacity(), left));
                if (content.read(buffer) < 0) {
                    return;
                }
                out.write(buffer.array(), 0, buffer.position());
            }
        }
    }
}
