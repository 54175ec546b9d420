package lectern.launcher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

/** Puts the demo world's pictures, films and sheets where the application keeps the content of files. */
final class DemoFiles {

    private static final Map<String, String> TYPES = Map.of("png", "image/png", "jpg", "image/jpeg", "webp", "image/webp",
        "pdf", "application/pdf", "webm", "video/webm", "mp4", "video/mp4", "txt", "text/plain",
        "imscc", "application/zip");

    private final Path store;

    DemoFiles(Path store) {
        this.store = store;
    }

    /** What the application's row says of a file. */
    record Stored(String name, String mediaType, long size, String sha256, String path) {
    }

    /** Writes a file's content to the place its identifier gives it, and to the disk. */
    Stored put(UUID organizationId, UUID id, Path source) {
        var path = organizationId + "/" + id.toString().substring(34) + "/" + id;
        var target = store.resolve(path);
        try {
            var content = Files.readAllBytes(source);
            Files.createDirectories(target.getParent());
            try (var out = FileChannel.open(target, CREATE, WRITE, TRUNCATE_EXISTING)) {
                for (var bytes = ByteBuffer.wrap(content); bytes.hasRemaining(); ) {
                    out.write(bytes);
                }
                out.force(true);
            }
            try (var folder = FileChannel.open(target.getParent(), READ)) {
                folder.force(true);
            }
            return new Stored(source.getFileName().toString(), type(source), content.length, sha256(content), path);
        } catch (IOException e) {
            throw Failures.explained(e, "The demo world's files cannot be written to " + store + "; check LECTERN_FILES, its owner and the free space.");
        }
    }

    private static String type(Path file) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
