package lectern.courses.cartridge;

import static lectern.courses.cartridge.BrokenPackage.Flaw.BOMB;
import static lectern.courses.cartridge.BrokenPackage.Flaw.COMPRESSION;
import static lectern.courses.cartridge.BrokenPackage.Flaw.DAMAGED;
import static lectern.courses.cartridge.BrokenPackage.Flaw.DUPLICATE;
import static lectern.courses.cartridge.BrokenPackage.Flaw.ENCRYPTED;
import static lectern.courses.cartridge.BrokenPackage.Flaw.FILE_TOO_LARGE;
import static lectern.courses.cartridge.BrokenPackage.Flaw.NOT_A_FILE;
import static lectern.courses.cartridge.BrokenPackage.Flaw.OVERLAPPING;
import static lectern.courses.cartridge.BrokenPackage.Flaw.TOO_LARGE;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A zip from outside that was read to its last byte once and held to the limits. */
final class Archive implements Closeable {

    private static final int FILE_TYPE = 0xf000;
    private static final int REGULAR = 0x8000;
    private static final int FOLDER = 0x4000;

    private final ZipFile zip;
    private final Limits limits;
    private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();
    private final Map<String, PackageFile> files = new LinkedHashMap<>();
    private long inflated;

    private Archive(ZipFile zip, Limits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    static Archive open(Path path, Limits limits, IntConsumer percent) {
        try {
            CentralDirectory.check(path, limits.entries());
            return opened(path, limits, percent);
        } catch (EOFException | IllegalArgumentException malformed) {
            throw new BrokenPackage(DAMAGED, malformed, "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Archive opened(Path path, Limits limits, IntConsumer percent) throws IOException {
        Archive archive = new Archive(zip(path), limits);
        try {
            archive.checkNames();
            archive.checkPlaces();
            archive.readAll(percent);
            return archive;
        } catch (RuntimeException flaw) {
            archive.close();
            throw flaw;
        }
    }

    private static ZipFile zip(Path path) {
        try {
            return ZipFile.builder().setPath(path).setCharset(EntryName.legacyCharset()).setUseUnicodeExtraFields(true).get();
        } catch (IOException | IllegalArgumentException malformed) {
            throw new BrokenPackage(DAMAGED, malformed, "");
        }
    }

    private void checkNames() {
        long declared = 0;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            String path = EntryName.of(entry);
            checkKind(entry, path);
            boolean isKnown = entries.put(path, entry) != null;
            if (isKnown && !EntryName.isFolder(path)) {
                throw new BrokenPackage(DUPLICATE, path);
            }
            declared += checkedSize(entry, path);
            if (declared > limits.totalBytes()) {
                throw new BrokenPackage(TOO_LARGE, Limits.mebibytes(limits.totalBytes()));
            }
        }
    }

    private static void checkKind(ZipArchiveEntry entry, String path) {
        int type = entry.getUnixMode() & FILE_TYPE;
        if (entry.isUnixSymlink() || type != 0 && type != REGULAR && type != FOLDER) {
            throw new BrokenPackage(NOT_A_FILE, path);
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new BrokenPackage(ENCRYPTED, path);
        }
        if (entry.getMethod() != ZipEntry.STORED && entry.getMethod() != ZipEntry.DEFLATED) {
            throw new BrokenPackage(COMPRESSION, path);
        }
    }

    private long checkedSize(ZipArchiveEntry entry, String path) {
        if (entry.getSize() < 0 || entry.getCompressedSize() < 0) {
            throw new BrokenPackage(DAMAGED, path);
        }
        if (entry.getSize() > limits.fileBytes()) {
            throw new BrokenPackage(FILE_TOO_LARGE, path, Limits.mebibytes(limits.fileBytes()));
        }
        return entry.getSize();
    }

    // Entries that share their bytes are how a small archive swells without a suspicious ratio.
    private void checkPlaces() {
        List<ZipArchiveEntry> inOrder = entries.values().stream().sorted(Comparator.comparingLong(ZipArchiveEntry::getDataOffset)).toList();
        long end = 0;
        for (ZipArchiveEntry entry : inOrder) {
            if (entry.getDataOffset() < end || entry.getLocalHeaderOffset() < end) {
                throw new BrokenPackage(OVERLAPPING);
            }
            end = entry.getDataOffset() + entry.getCompressedSize();
        }
    }

    private void readAll(IntConsumer percent) {
        int done = 0;
        for (Map.Entry<String, ZipArchiveEntry> entry : entries.entrySet()) {
            if (!EntryName.isFolder(entry.getKey())) {
                files.put(entry.getKey(), read(entry.getKey(), entry.getValue()));
            }
            percent.accept(++done * 100 / entries.size());
        }
    }

    private PackageFile read(String path, ZipArchiveEntry entry) {
        CRC32 sum = new CRC32();
        Digest digest = new Digest();
        byte[] head = new byte[32];
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (size == 0 && n > 0) {
                    head = Arrays.copyOf(buffer, Math.min(n, head.length));
                }
                size += n;
                checkInflated(path, size, n, entry.getCompressedSize());
                sum.update(buffer, 0, n);
                digest.add(buffer, n);
            }
        } catch (IOException damaged) {
            throw new BrokenPackage(DAMAGED, damaged, path);
        }
        if (size != entry.getSize() || sum.getValue() != entry.getCrc()) {
            throw new BrokenPackage(DAMAGED, path);
        }
        return PackageFile.of(path, size, digest.hex(), head);
    }

    private void checkInflated(String path, long size, int more, long compressed) {
        inflated += more;
        if (limits.isBomb(size, compressed)) {
            throw new BrokenPackage(BOMB, path);
        }
        if (size > limits.fileBytes()) {
            throw new BrokenPackage(FILE_TOO_LARGE, path, Limits.mebibytes(limits.fileBytes()));
        }
        if (inflated > limits.totalBytes()) {
            throw new BrokenPackage(TOO_LARGE, Limits.mebibytes(limits.totalBytes()));
        }
    }

    Collection<PackageFile> files() {
        return Collections.unmodifiableCollection(files.values());
    }

    List<String> folders() {
        return entries.keySet().stream().filter(EntryName::isFolder).toList();
    }

    Optional<PackageFile> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** The name as it reads where the archive was packed under a Western Windows, for references that use that reading. */
    Optional<String> westernName(String path) {
        byte[] raw = entries.get(path).getRawName();
        return raw == null ? Optional.empty() : Optional.of(new String(raw, StandardCharsets.ISO_8859_1));
    }

    Limits limits() {
        return limits;
    }

    InputStream stream(String path) throws IOException {
        if (!files.containsKey(path)) {
            throw new IllegalArgumentException("not in the package: " + path);
        }
        return zip.getInputStream(entries.get(path));
    }

    byte[] bytes(String path) {
        try (InputStream in = stream(path)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
