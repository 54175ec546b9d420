package lectern.courses.entity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What an author changes when editing a lesson, as one short text; the database's {@code lesson_digest} calculates the same. */
public final class LessonDigest {

    private static final String BETWEEN = "\u001f";

    private LessonDigest() {
    }

    public static String of(String type, String title, LessonContent content) {
        String all = String.join(BETWEEN, type, title, content.body(), content.targetUrl() == null ? "" : content.targetUrl(),
            content.fileId() == null ? "" : content.fileId().toString());
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
