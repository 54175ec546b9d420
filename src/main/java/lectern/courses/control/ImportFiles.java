package lectern.courses.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import lectern.courses.cartridge.Cartridge;
import lectern.courses.cartridge.CartridgePlan;
import lectern.courses.cartridge.Content;
import lectern.courses.cartridge.Item;
import lectern.courses.cartridge.Line;
import lectern.courses.cartridge.Outcome;
import lectern.courses.cartridge.PackageFile;
import lectern.courses.cartridge.Reason;
import lectern.courses.control.ImportShelf.Kept;
import lectern.platform.database.Row;
import lectern.platform.files.FileKind;
import lectern.platform.files.FileRefused;
import lectern.platform.files.Files;
import lectern.platform.tenancy.Current;

/** Puts the files of a package into the store, one by one and outside of any transaction; what a course has already is not stored again. */
@ApplicationScoped
public class ImportFiles {

    /** Files that only those who make the course may see: sources of what has no home yet, and what students could not see before. */
    public static final String SOURCE = "course_source";

    private static final int LARGE = 500_000;

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    @Inject
    Files files;

    /**
     * Which files an import needs, and which of them the course has.
     *
     * @param wanted paths by the subject they are stored for
     * @param shown files of lessons that stay as they are: the report leads to them where the course has them
     * @param known files of the course by subject, content and name
     */
    public record Needs(UUID importId, Map<String, List<PackageFile>> wanted, List<PackageFile> shown, Map<String, Kept> known) {
    }

    /** The files that these items need, that no item reaches, and that are the sources of what is left out. */
    public Needs needs(UUID importId, Cartridge cartridge, List<Item> items, UUID courseId) {
        CartridgePlan plan = cartridge.plan();
        Map<String, PackageFile> all = new HashMap<>();
        plan.files().forEach(file -> all.put(file.path(), file));
        Map<String, PackageFile> open = new LinkedHashMap<>();
        for (Item item : items) {
            item.files().stream().filter(all::containsKey).forEach(path -> open.put(path, all.get(path)));
            own(item, cartridge).forEach(file -> open.put(file.path(), file));
        }
        Map<String, PackageFile> closed = new LinkedHashMap<>();
        plan.sources().forEach(file -> closed.put(file.path(), file));
        List<PackageFile> shown = new ArrayList<>();
        plan.accounting().stream().filter(line -> isFile(line) && !open.containsKey(line.id())).forEach(line -> {
            PackageFile file = all.get(line.id());
            if (line.reason() == Reason.USED && courseId != null) {
                shown.add(file);
            } else {
                // What only left-out pages show is kept like a source.
                (line.isHidden() || line.reason() == Reason.USED ? closed : open).put(line.id(), file);
            }
        });
        Map<String, List<PackageFile>> wanted = new LinkedHashMap<>();
        wanted.put(CourseFiles.SUBJECT, List.copyOf(open.values()));
        wanted.put(SOURCE, List.copyOf(closed.values()));
        wanted.put(CourseFiles.COVER, courseId == null ? plan.cover().stream().toList() : List.of());
        return new Needs(importId, wanted, shown, courseId == null ? Map.of() : known(courseId));
    }

    private static boolean isFile(Line line) {
        return line.subject() == Line.Subject.FILE && line.outcome() == Outcome.FILE;
    }

    private static List<PackageFile> own(Item item, Cartridge cartridge) {
        if (item.content() instanceof Content.FileLesson lesson) {
            return List.of(lesson.file());
        }
        if (item.content() instanceof Content.Article article) {
            return cartridge.file(article.source()).filter(page -> page.size() > LARGE && cartridge.html(item).length() > ImportText.LONGEST_PAGE).stream().toList();
        }
        return item.content() instanceof Content.Video video ? List.of(video.file()) : List.of();
    }

    private Map<String, Kept> known(UUID courseId) {
        Query query = entities.createNativeQuery("""
                select f.subject_type, f.sha256, f.id, f.name, f.media_type from files f
                 where f.organization_id = ?1 and f.subject_type = any (cast(?2 as text[])) and f.subject_id = ?3 and f.status = 'stored'
                 order by f.id desc
                """)
            .setParameter(1, current.organizationId()).setParameter(2, "{" + CourseFiles.SUBJECT + "," + SOURCE + "}").setParameter(3, courseId);
        Map<String, Kept> known = new HashMap<>();
        Row.list(query, row -> {
            String subject = row.text();
            String sha256 = row.text();
            Kept file = new Kept(row.uuid(), row.text(), row.text(), subject);
            return known.put(same(subject, sha256, file.name()), file);
        });
        return known;
    }

    /** Stores what is needed; {@code shelf} holds what has arrived also when this ends early. */
    public void store(Needs needs, Cartridge cartridge, ImportShelf shelf, IntConsumer percent) {
        long all = needs.wanted().values().stream().flatMap(List::stream).mapToLong(PackageFile::size).sum();
        long done = 0;
        Map<String, Kept> known = new HashMap<>(needs.known());
        for (Map.Entry<String, List<PackageFile>> wanted : needs.wanted().entrySet()) {
            for (PackageFile file : wanted.getValue()) {
                store(needs.importId(), wanted.getKey(), file, cartridge, shelf, known);
                done += file.size();
                percent.accept((int) (done * 100 / Math.max(1, all)));
            }
        }
        for (PackageFile file : needs.shown()) {
            Kept before = known.get(same(CourseFiles.SUBJECT, file.sha256(), Files.safe(file.name())));
            if (before != null) {
                shelf.keep(CourseFiles.SUBJECT, file.path(), before);
            }
        }
    }

    private void store(UUID importId, String subject, PackageFile file, Cartridge cartridge, ImportShelf shelf, Map<String, Kept> known) {
        String same = same(subject, file.sha256(), Files.safe(file.name()));
        Kept before = known.get(same);
        if (before == null) {
            before = received(importId, subject, file, cartridge, shelf);
        }
        if (before != null) {
            known.put(same, before);
            shelf.keep(subject, file.path(), before);
        }
    }

    // A cover that is no picture is not worth an import; nothing else is refused, for its size was counted before.
    private Kept received(UUID importId, String subject, PackageFile file, Cartridge cartridge, ImportShelf shelf) {
        boolean isCover = subject.equals(CourseFiles.COVER);
        try (InputStream content = cartridge.content(file.path())) {
            return shelf.arrive(subject, files.receive(ImportShelf.id(importId, subject, file.path()), content, file.name(), isCover ? FileKind.IMAGE : FileKind.ANY));
        } catch (FileRefused refused) {
            if (isCover) {
                return null;
            }
            throw refused;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Removes what has arrived for an import that came to nothing. */
    public void forget(ImportShelf shelf) {
        shelf.arrivals().forEach(files::forget);
    }

    private static String same(String subject, String sha256, String name) {
        return subject + "\n" + sha256 + "\n" + name;
    }
}
