package lectern.platform.files;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where the content of files lies: a directory, the same for all nodes. Content is on the disk (fsync of file and folder)
 * before {@link #put} returns, so an upload that was answered survives the loss of power.
 */
@ApplicationScoped
public class FileStore {

    private static final int PREFIX = 64 * 1024;

    /**
     * Content that has been written.
     *
     * @param path where it lies, relative to the store
     * @param prefix its first bytes, at most 64 KiB, to tell its type by
     */
    public record Stored(String path, long size, String sha256, byte[] prefix) {
    }

    @Inject
    @ConfigProperty(name = "lectern.files")
    String directory;

    private Path root;

    @PostConstruct
    void open() {
        root = Path.of(directory).toAbsolutePath().normalize();
    }

    /** Writes content of at most {@code maxBytes} bytes; more is refused and leaves nothing behind. */
    public Stored put(UUID organizationId, UUID fileId, InputStream content, long maxBytes) {
        String path = path(organizationId, fileId);
        Path target = resolve(path);
        try {
            Files.createDirectories(target.getParent());
            Path arriving = Files.createTempFile(target.getParent(), "arriving-", ".part");
            try {
                Stored stored = write(content, arriving, path, maxBytes);
                Files.move(arriving, target, StandardCopyOption.ATOMIC_MOVE);
                sync(target.getParent());
                sync(target.getParent().getParent());
                return stored;
            } finally {
                Files.deleteIfExists(arriving);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the content of a file lies. */
    public static String path(UUID organizationId, UUID fileId) {
        String id = fileId.toString();
        return organizationId + "/" + id.substring(id.length() - 2) + "/" + id;
    }

    /** Goes through everything that was written before a moment, folder by folder, as paths relative to the store. */
    void eachFolder(Instant before, Consumer<List<String>> visit) throws IOException {
        try (Stream<Path> organizations = Files.list(root)) {
            for (Path organization : (Iterable<Path>) organizations.filter(Files::isDirectory)::iterator) {
                try (Stream<Path> folders = Files.list(organization)) {
                    folders.filter(Files::isDirectory).forEach(folder -> visit.accept(writtenBefore(before, folder)));
                }
            }
        }
    }

    private List<String> writtenBefore(Instant before, Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toFile().lastModified() < before.toEpochMilli()).map(file -> root.relativize(file).toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens content for reading, at any position. */
    public SeekableByteChannel open(String path) {
        try {
            return Files.newByteChannel(resolve(path), StandardOpenOption.READ);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The content as a file of its own, for libraries that need one; it is only read. */
    public Path file(String path) {
        return resolve(path);
    }

    /** Removes content; nothing happens when it is gone already. */
    public void remove(String path) {
        try {
            Files.deleteIfExists(resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stored write(InputStream content, Path file, String path, long maxBytes) throws IOException {
        MessageDigest digest = sha256();
        byte[] prefix = new byte[0];
        long size = 0;
        byte[] buffer = new byte[PREFIX];
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int read = content.readNBytes(buffer, 0, buffer.length); read > 0; read = content.readNBytes(buffer, 0, buffer.length)) {
                if (size == 0) {
                    prefix = Arrays.copyOf(buffer, read);
                }
                size += read;
                if (size > maxBytes) {
                    throw new FileRefused("too-large", maxBytes / (1024 * 1024));
                }
                digest.update(buffer, 0, read);
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
            }
            out.force(true);
        }
        return new Stored(path, size, HexFormat.of().formatHex(digest.digest()), prefix);
    }

    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private Path resolve(String path) {
        Path resolved = root.resolve(path).normalize();
        if (!resolved.startsWith(root)) {
            throw new IllegalArgumentException("A path outside the store: " + path);
        }
        return resolved;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
