package lectern.courses.cartridge;

import static lectern.courses.cartridge.BrokenPackage.Flaw.BLACKBOARD_ARCHIVE;
import static lectern.courses.cartridge.BrokenPackage.Flaw.FILE_TOO_LARGE;
import static lectern.courses.cartridge.BrokenPackage.Flaw.MANIFEST_NOT_XML;
import static lectern.courses.cartridge.BrokenPackage.Flaw.MOODLE_BACKUP;
import static lectern.courses.cartridge.BrokenPackage.Flaw.NESTED;
import static lectern.courses.cartridge.BrokenPackage.Flaw.NO_MANIFEST;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;

/** A course package that was checked from end to end: its plan, its pages and its files. */
public final class Cartridge implements Closeable {

    private static final String MANIFEST = "imsmanifest.xml";

    private final Archive archive;
    private final Pages pages;
    private final CartridgePlan plan;

    private Cartridge(Archive archive, Planner planner) {
        this.archive = archive;
        this.plan = planner.plan();
        this.pages = planner.pages();
    }

    public static Cartridge open(Path file, Limits limits) {
        return open(file, limits, percent -> { });
    }

    /** Reads and checks the whole package, telling how far it is; throws {@link BrokenPackage} where the package is not to be had. */
    public static Cartridge open(Path file, Limits limits, IntConsumer percent) {
        Archive archive = Archive.open(file, limits, percent);
        try {
            return new Cartridge(archive, new Planner(archive, manifest(archive)));
        } catch (MalformedXml malformed) {
            close(archive);
            throw new BrokenPackage(MANIFEST_NOT_XML, malformed, malformed.line());
        } catch (RuntimeException flaw) {
            close(archive);
            throw flaw;
        }
    }

    public CartridgePlan plan() {
        return plan;
    }

    /** The body of an article, with {@link Placeholders} where it names files and places of the package. */
    public String html(Item item) {
        if (!(item.content() instanceof Content.Article article)) {
            throw new IllegalArgumentException("not an article: " + item.key());
        }
        return pages.body(article, item.title(), item.files()).html();
    }

    /** What is known of a file of the package. */
    public Optional<PackageFile> file(String path) {
        return archive.file(path);
    }

    /** One file's bytes; never more than were counted when the package was opened. */
    public InputStream content(String path) {
        try {
            return archive.stream(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String manifest(Archive archive) {
        List<String> found = archive.files().stream().map(PackageFile::path)
                .filter(path -> path.regionMatches(true, path.lastIndexOf('/') + 1, MANIFEST, 0, MANIFEST.length()))
                .filter(path -> path.length() == Lookup.folder(path).length() + MANIFEST.length() && !path.startsWith("__MACOSX")).toList();
        List<String> atTop = found.stream().filter(path -> !path.contains("/")).toList();
        List<String> oneDown = found.stream().filter(path -> path.indexOf('/') == path.lastIndexOf('/')).toList();
        String path = atTop.size() == 1 ? atTop.get(0) : atTop.isEmpty() && oneDown.size() == 1 ? oneDown.get(0) : null;
        if (path == null) {
            throw withoutManifest(archive);
        }
        if (archive.file(path).orElseThrow().size() > archive.limits().xmlBytes()) {
            throw new BrokenPackage(FILE_TOO_LARGE, path, Limits.mebibytes(archive.limits().xmlBytes()));
        }
        return path;
    }

    private static BrokenPackage withoutManifest(Archive archive) {
        if (archive.file("moodle_backup.xml").isPresent()) {
            return new BrokenPackage(MOODLE_BACKUP);
        }
        if (archive.file(".bb-package-info").isPresent()) {
            return new BrokenPackage(BLACKBOARD_ARCHIVE);
        }
        List<PackageFile> packages = archive.files().stream()
                .filter(file -> file.path().toLowerCase(Locale.ROOT).matches(".*\\.(?:imscc|zip)")).toList();
        boolean isWrapped = packages.size() == archive.files().size()
                || packages.stream().anyMatch(file -> MediaKind.extension(file.path()).equals("imscc"));
        return isWrapped ? new BrokenPackage(NESTED, packages.get(0).path()) : new BrokenPackage(NO_MANIFEST);
    }

    private static void close(Archive archive) {
        try {
            archive.close();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
