package lectern.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a multipart/form-data body, one after the other as they arrive from the browser, so that an upload goes
 * straight to where it is kept. A part is gone once the next one is asked for.
 */
public final class Parts {

    private static final int BUFFER = 64 * 1024;
    private static final int LONGEST_HEAD = 8 * 1024;
    private static final int MOST_FIELDS = 200;
    private static final int LONGEST_PASSED = 10_000;
    private static final Pattern BOUNDARY = Pattern.compile("(?i)^multipart/form-data\\s*;.*\\bboundary=(?:\"([^\"]{1,200})\"|([^\\s;]{1,200})).*");
    private static final Pattern PARAMETER = Pattern.compile(";\\s*(name|filename)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final InputStream body;
    private final byte[] delimiter;
    private final byte[] buffer = new byte[BUFFER];
    private int start;
    private int end;
    private boolean isOver;
    private Content open;

    /**
     * One part.
     *
     * @param fileName what the file is called, or null for a field
     */
    public record Part(String name, String fileName, InputStream content) {

        public boolean isFile() {
            return fileName != null;
        }
    }

    private Parts(InputStream body, String boundary) {
        this.body = body;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        // The first delimiter may stand at the very beginning.
        buffer[0] = '\r';
        buffer[1] = '\n';
        end = 2;
    }

    /** The parts of a body of this content type; anything but a form with files is refused. */
    public static Parts of(String contentType, InputStream body) {
        Matcher boundary = BOUNDARY.matcher(contentType == null ? "" : contentType);
        if (!boundary.matches()) {
            throw new BrokenUpload("not a form with files");
        }
        Parts parts = new Parts(body, boundary.group(1) == null ? boundary.group(2) : boundary.group(1));
        parts.open = parts.new Content();
        return parts;
    }

    /** The first file of a form that has a name; the fields before it are passed over. */
    public static Optional<Part> file(String contentType, InputStream body) {
        return of(contentType, body).fileAfter(new HashMap<>(), LONGEST_PASSED).filter(file -> !file.fileName().isBlank());
    }

    /** Reads fields up to the first file into {@code fields}; answers the file's part, or empty when there is none. */
    public Optional<Part> fileAfter(Map<String, String> fields, int longest) {
        for (Optional<Part> part = next(); part.isPresent(); part = next()) {
            if (part.get().isFile() || fields.size() == MOST_FIELDS) {
                return part.filter(Part::isFile);
            }
            fields.putIfAbsent(part.get().name(), text(part.get(), longest));
        }
        return Optional.empty();
    }

    /** The next part; what is left of the one before is passed over. */
    public Optional<Part> next() {
        try {
            open.skipRest();
            if (isOver) {
                return Optional.empty();
            }
            Map<String, String> head = head();
            if (isOver) {
                return Optional.empty();
            }
            open = new Content();
            return Optional.of(new Part(head.getOrDefault("name", ""), head.get("filename"), open));
        } catch (IOException gone) {
            throw new BrokenUpload(gone);
        }
    }

    private static String text(Part field, int longest) {
        try {
            byte[] bytes = field.content().readNBytes(longest + 1);
            if (bytes.length > longest) {
                throw new BrokenUpload("a field is too long");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException gone) {
            throw new BrokenUpload(gone);
        }
    }

    // After a delimiter: two hyphens end the body, a line break leads to the head of the next part.
    private Map<String, String> head() throws IOException {
        start += delimiter.length;
        Map<String, String> found = new LinkedHashMap<>();
        String rest = line();
        if (rest.startsWith("--")) {
            isOver = true;
            return found;
        }
        for (String line = line(); !line.isEmpty(); line = line()) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-disposition:")) {
                Matcher parameter = PARAMETER.matcher(line);
                while (parameter.find()) {
                    found.putIfAbsent(parameter.group(1), decoded(parameter.group(2)));
                }
            }
        }
        return found;
    }

    private static String decoded(String quoted) {
        return quoted.replace("\\\"", "\"").replace("%22", "\"").replace("%0D", "").replace("%0A", "");
    }

    private String line() throws IOException {
        int from = 0;
        while (true) {
            for (int at = start + from; at < end; at++) {
                if (buffer[at] == '\n') {
                    int length = at > start && buffer[at - 1] == '\r' ? at - start - 1 : at - start;
                    String line = new String(buffer, start, length, StandardCharsets.UTF_8);
                    start = at + 1;
                    return line;
                }
            }
            from = end - start;
            if (from > LONGEST_HEAD) {
                throw new BrokenUpload("a part's head is too long");
            }
            if (!fill()) {
                // Some clients leave out the line break after the last delimiter.
                String line = new String(buffer, start, end - start, StandardCharsets.UTF_8);
                if (!line.startsWith("--")) {
                    throw new BrokenUpload("a part's head breaks off");
                }
                start = end;
                return line;
            }
        }
    }

    private boolean fill() throws IOException {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        }
        int read = body.read(buffer, end, buffer.length - end);
        end += Math.max(0, read);
        return read > 0;
    }

    /** The bytes up to the next delimiter. */
    private final class Content extends InputStream {

        private boolean isDone;

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            try {
                int ready = ready();
                if (ready == 0) {
                    return -1;
                }
                int taken = Math.min(ready, length);
                System.arraycopy(buffer, start, into, offset, taken);
                start += taken;
                return taken;
            } catch (IOException gone) {
                throw new BrokenUpload(gone);
            }
        }

        // How many bytes of the content lie in the buffer for certain; none at its end.
        private int ready() throws IOException {
            while (!isDone) {
                int place = indexOf();
                int certain = place >= 0 ? place - start : end - start - delimiter.length + 1;
                if (certain > 0) {
                    return certain;
                }
                if (place >= 0) {
                    isDone = true;
                } else if (!fill()) {
                    throw new BrokenUpload("the body breaks off");
                }
            }
            return 0;
        }

        private int indexOf() {
            for (int at = start; at <= end - delimiter.length; at++) {
                if (buffer[at] == '\r' && Arrays.equals(buffer, at, at + delimiter.length, delimiter, 0, delimiter.length)) {
                    return at;
                }
            }
            return -1;
        }

        private void skipRest() throws IOException {
            for (int ready = ready(); ready > 0; ready = ready()) {
                start += ready;
            }
        }
    }
}
