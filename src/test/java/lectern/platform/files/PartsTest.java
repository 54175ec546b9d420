package lectern.platform.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import lectern.platform.files.Parts.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartsTest {

    private static final String TYPE = "multipart/form-data; boundary=----x1";

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 100, 1 << 16})
    void fieldsAndFilesComeInTheirOrderHoweverTheyArrive(int chunk) throws IOException {
        byte[] file = noise(200_000);
        Parts parts = Parts.of(TYPE, slow(body(field("_once", "abc") + head("package", "K\u00e4se \"1\".imscc"), file, "\r\n------x1--\r\n"), chunk));
        Map<String, String> fields = new HashMap<>();
        Part part = parts.fileAfter(fields, 1000).orElseThrow();
        assertEquals(Map.of("_once", "abc"), fields);
        assertEquals("K\u00e4se \"1\".imscc", part.fileName());
        assertArrayEquals(file, part.content().readAllBytes());
        assertTrue(parts.next().isEmpty());
    }

    @Test
    void contentThatLooksLikeADelimiterStaysContent() throws IOException {
        byte[] file = "\r\n------x\r\n-----x1\r\r\n------x2--".getBytes(StandardCharsets.US_ASCII);
        Parts parts = Parts.of(TYPE, new ByteArrayInputStream(body(head("f", "a.txt"), file, "\r\n------x1--")));
        assertArrayEquals(file, parts.next().orElseThrow().content().readAllBytes());
        assertTrue(parts.next().isEmpty());
    }

    @Test
    void whatIsNotReadIsPassedOver() {
        Parts parts = Parts.of(TYPE, new ByteArrayInputStream(body(head("one", "a"), noise(100_000), "\r\n" + head("two", "b") + "\r\n------x1--")));
        assertEquals(Optional.of("one"), parts.next().map(Part::name));
        assertEquals(Optional.of("two"), parts.next().map(Part::name));
        assertTrue(parts.next().isEmpty());
    }

    @Test
    void noFileChosenIsAnEmptyFile() throws IOException {
        Parts parts = Parts.of(TYPE, new ByteArrayInputStream(body(head("package", ""), new byte[0], "\r\n------x1--\r\n")));
        Part part = parts.fileAfter(new HashMap<>(), 10).orElseThrow();
        assertEquals("", part.fileName());
        assertEquals(0, part.content().readAllBytes().length);
    }

    @Test
    void bodiesThatBreakOffAreRefused() {
        byte[] whole = body(field("_once", "abc") + head("package", "a.zip"), noise(5000), "\r\n------x1--\r\n");
        for (int length = 0; length < whole.length - 4; length += 37) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThrows(BrokenUpload.class, () -> {
                Parts parts = Parts.of(TYPE, new ByteArrayInputStream(part));
                parts.fileAfter(new HashMap<>(), 1000).orElseThrow(() -> new BrokenUpload("nothing")).content().readAllBytes();
                parts.next();
            });
        }
    }

    @Test
    void otherBodiesAreRefused() {
        assertThrows(BrokenUpload.class, () -> Parts.of(null, InputStream.nullInputStream()));
        assertThrows(BrokenUpload.class, () -> Parts.of("text/plain", InputStream.nullInputStream()));
        assertThrows(BrokenUpload.class, () -> Parts.of("multipart/form-data", InputStream.nullInputStream()));
        assertThrows(BrokenUpload.class, () -> Parts.of(TYPE, new ByteArrayInputStream(new byte[300_000])).next());
        assertThrows(BrokenUpload.class,
            () -> Parts.of(TYPE, new ByteArrayInputStream(body(field("a", "x".repeat(2000)), new byte[0], ""))).fileAfter(new HashMap<>(), 1000));
    }

    private static String field(String name, String value) {
        return "------x1\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String head(String name, String file) {
        return "------x1\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + file.replace("\"", "%22")
            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
    }

    private static byte[] body(String before, byte[] content, String after) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(before.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(after.getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(1).nextBytes(noise);
        return noise;
    }

    private static InputStream slow(byte[] bytes, int chunk) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(chunk, length));
            }
        };
    }
}
