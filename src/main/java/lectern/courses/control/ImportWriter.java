package lectern.courses.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lectern.courses.cartridge.Cartridge;
import lectern.courses.cartridge.CartridgePlan;
import lectern.courses.cartridge.Item;
import lectern.courses.control.ImportComparison.Change;
import lectern.courses.control.ImportLine.Kind;
import lectern.courses.control.ImportOutline.Spot;
import lectern.courses.control.ImportReports.Result;
import lectern.courses.control.ImportShelf.Kept;
import lectern.courses.control.ImportText.Draft;
import lectern.courses.entity.Course;
import lectern.courses.entity.CourseDescription;
import lectern.courses.entity.CourseImport;
import lectern.courses.entity.ImportCancelled;
import lectern.courses.entity.ImportChoices;
import lectern.courses.entity.Lesson;
import lectern.courses.entity.Obligation;
import lectern.courses.entity.Placement;
import lectern.courses.entity.Section;
import lectern.courses.entity.Slug;
import lectern.platform.crypto.Uuids;
import lectern.platform.files.Files;
import lectern.platform.files.Files.Arrived;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Words;

/** Writes a package into a course, whole or not at all: everything here belongs to one transaction. */
@ApplicationScoped
public class ImportWriter {

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    @Inject
    Courses courses;

    @Inject
    ImportedLessons imported;

    @Inject
    Lessons lessons;

    @Inject
    LessonKinds kinds;

    @Inject
    Outlines outlines;

    @Inject
    CourseFiles courseFiles;

    @Inject
    Files files;

    @Inject
    Imports imports;

    @Inject
    ImportReports reports;

    @Inject
    Clock clock;

    @Inject
    Words words;

    /** What the import will write, for the files it needs; the course is looked at again when it is written. */
    public ImportFiles.Needs needs(CourseImport job, Cartridge cartridge, ImportFiles store) {
        ImportChoices choices = job.choices();
        ImportComparison comparison = comparison(cartridge.plan(), choices);
        List<Item> written = cartridge.plan().items().stream().filter(Item::isLesson).filter(item -> isWritten(comparison.of(item.key()))).toList();
        return store.needs(job.id(), cartridge, written, choices.course());
    }

    /** Writes everything; {@code job} is the import as it was begun. */
    public void write(CourseImport job, Cartridge cartridge, ImportShelf shelf) {
        ImportChoices choices = job.choices();
        CartridgePlan plan = cartridge.plan();
        Course course = choices.course() == null ? created(job, plan) : updated(choices.course());
        ImportComparison comparison = comparison(plan, choices);
        addFiles(course, shelf);
        new Writing(job, course, plan, comparison, shelf).run(cartridge);
    }

    private Course created(CourseImport job, CartridgePlan plan) {
        String summary = plan.summary().substring(0, Math.min(plan.summary().length(), 1000));
        String language = job.language() == null ? current.locale().getLanguage() : job.language();
        Course course = courses.create(new CourseDescription(job.choices().title(), summary, "", "beginner", language));
        if (!job.packageKey().isEmpty() && !imported.isKnown(job.packageKey())) {
            course.knownAs(job.packageKey());
        }
        entities.flush();
        return course;
    }

    private Course updated(UUID courseId) {
        Course course = courses.forOutline(courseId);
        if (course == null || course.isTrashed()) {
            throw new CourseGone();
        }
        return course;
    }

    private ImportComparison comparison(CartridgePlan plan, ImportChoices choices) {
        return new ImportComparison(ImportAccount.pieces(plan), choices.course() == null ? List.of() : imported.of(choices.course()), choices);
    }

    private void addFiles(Course course, ImportShelf shelf) {
        List<Object> added = new ArrayList<>();
        for (Arrived file : shelf.arrivals()) {
            added.add(files.add(file, shelf.subjectOf(file), course.id()));
        }
        entities.flush();
        added.forEach(entities::detach);
    }

    private static boolean isWritten(Change change) {
        return switch (change.effect()) {
            case CREATED, UPDATED, REPLACED, RESTORED -> true;
            default -> false;
        };
    }

    /** One import while it is written. */
    private final class Writing {

        private final CourseImport job;
        private final Course course;
        private final CartridgePlan plan;
        private final ImportComparison comparison;
        private final ImportShelf shelf;
        private final Map<String, UUID> ids = new HashMap<>();
        private final Map<String, String> slugs = new HashMap<>();
        private final Map<String, Lesson> changed = new LinkedHashMap<>();
        private Map<UUID, Placement> places = Map.of();

        private Writing(CourseImport job, Course course, CartridgePlan plan, ImportComparison comparison, ImportShelf shelf) {
            this.job = job;
            this.course = course;
            this.plan = plan;
            this.comparison = comparison;
            this.shelf = shelf;
        }

        private void run(Cartridge cartridge) {
            Map<String, Section> sections = imported.sections(course.id());
            ImportArrangement arrangement = new ImportArrangement(imported.children(course.id()));
            List<Spot> spots = spots(sections);
            settle(spots, sections);
            boolean isPackagesOrder = job.choices().course() == null || arrangement.digest().equals(imports.lastOutline(course.id()));
            List<Placement> placements = arrangement.arrange(spots, ids, isPackagesOrder);
            places = placements.stream().collect(Collectors.toMap(Placement::id, Function.identity()));
            writeSections(spots, sections);
            writeLessons(spots, cartridge);
            outlines.place(course.id(), placements);
            comparison.with(ImportEffect.REMOVED).forEach(gone -> lessons.trash(lesson(gone), clock.instant()));
            keepFiles();
            report();
            finish();
        }

        private List<Spot> spots(Map<String, Section> sections) {
            Set<String> known = imported.sectionKeys(course.id());
            return ImportOutline.of(plan, item -> comparison.of(item.key()).effect() != ImportEffect.LEFT_DELETED,
                item -> comparison.of(item.key()).effect() != ImportEffect.HIDDEN,
                key -> sections.containsKey(key) || !known.contains(key),
                extra -> words.in(course.language(), "courses.import.section." + extra.name().toLowerCase(java.util.Locale.ROOT)));
        }

        // Every place gets its id and every lesson its address before the first text is written, for texts lead to each other.
        private void settle(List<Spot> spots, Map<String, Section> sections) {
            for (Spot spot : spots) {
                Change change = spot.isSection() ? null : comparison.of(spot.key());
                UUID known = spot.isSection() ? sections.containsKey(spot.key()) ? sections.get(spot.key()).id() : null
                    : change.known() == null ? null : change.known().id();
                ids.put(spot.key(), known == null ? Uuids.next() : known);
                if (change != null && known != null) {
                    slugs.put(spot.key(), isWritten(change) ? renamed(spot, change) : change.known().slug());
                }
            }
            Set<String> taken = imported.slugs(course.id());
            List<String> fresh = new ArrayList<>();
            spots.stream().filter(spot -> !spot.isSection() && !slugs.containsKey(spot.key())).forEach(spot -> {
                String slug = Slug.free(Slug.of(spot.title(), "lesson"), taken::contains);
                taken.add(slug);
                fresh.add(slug);
                slugs.put(spot.key(), slug);
            });
            imported.forgetRedirects(course.id(), fresh);
        }

        private String renamed(Spot spot, Change change) {
            Lesson lesson = lesson(change);
            if (change.effect() == ImportEffect.RESTORED) {
                lessons.restore(lesson);
            }
            lessons.rename(lesson, spot.title());
            entities.flush();
            changed.put(spot.key(), lesson);
            return lesson.slug();
        }

        private Lesson lesson(Change change) {
            return lessons.find(course, change.known().id()).orElseThrow(ImportOutdated::new);
        }

        // A section is there before what stands in it: the spots are in that order, and each level is sent at once.
        private void writeSections(List<Spot> spots, Map<String, Section> sections) {
            Map<String, Integer> depths = new HashMap<>();
            Map<Integer, List<Section>> levels = new LinkedHashMap<>();
            for (Spot spot : spots.stream().filter(Spot::isSection).toList()) {
                int depth = spot.parentKey() == null ? 0 : depths.get(spot.parentKey()) + 1;
                depths.put(spot.key(), depth);
                Section known = sections.get(spot.key());
                if (known == null) {
                    Placement place = places.get(ids.get(spot.key()));
                    levels.computeIfAbsent(depth, none -> new ArrayList<>())
                        .add(new Section(course, place.id(), place.parentId(), place.position(), spot.key(), spot.title()));
                } else if (!known.isRenamed() && !known.title().equals(spot.title())) {
                    known.importedAs(spot.key(), spot.title());
                }
            }
            levels.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(level -> {
                level.getValue().forEach(entities::persist);
                entities.flush();
            });
            entities.flush();
        }

        private void writeLessons(List<Spot> spots, Cartridge cartridge) {
            Map<String, String> addresses = new HashMap<>();
            String home = "/" + current.slug() + "/courses/" + course.slug();
            spots.forEach(spot -> addresses.put(spot.key(), spot.isSection() ? home : home + "/lessons/" + slugs.get(spot.key())));
            ImportText text = new ImportText(cartridge, shelf, current.slug(), home, addresses);
            spots.stream().filter(spot -> !spot.isSection() && isWritten(comparison.of(spot.key()))).forEach(spot -> write(spot, text.draft(spot.item())));
        }

        private void write(Spot spot, Draft draft) {
            Lesson lesson = changed.containsKey(spot.key()) ? changed.get(spot.key()) : fresh(spot, draft);
            lesson.become(draft.type());
            lesson.hold(draft.content());
            lesson.importedAs(spot.key(), spot.item().digest(), draft.isDiscussion());
            lessons.hold(lesson, draft.content().withSettings(lesson.content().settings()));
            draft.remarks().forEach(remark -> reports.remark(job.id(), spot.key(), remark));
            entities.detach(lesson);
        }

        private Lesson fresh(Spot spot, Draft draft) {
            Placement place = places.get(ids.get(spot.key()));
            Lesson lesson = new Lesson(course, place.id(), place.parentId(), draft.type(), slugs.get(spot.key()), spot.title(), place.position());
            lesson.plan(kinds.of(draft.type()).minutes(draft.content()), "opened", Obligation.REQUIRED);
            entities.persist(lesson);
            return lesson;
        }

        private void keepFiles() {
            imported.holdSources(course.id(), shelf.all(ImportFiles.SOURCE).values().stream().map(Kept::id).collect(Collectors.toSet()));
            Set<UUID> arrived = shelf.arrivals().stream().filter(file -> shelf.subjectOf(file).equals(CourseFiles.SUBJECT)).map(Arrived::id).collect(Collectors.toSet());
            courseFiles.keepAll(course.id(), imported.unshown(arrived));
            shelf.all(CourseFiles.COVER).values().stream().findFirst().ifPresent(cover -> {
                courseFiles.holdCover(course.id(), cover.id());
                course.cover(cover.id());
            });
            entities.flush();
        }

        private void report() {
            List<Result> results = new ArrayList<>();
            comparison.changes().stream().filter(change -> change.piece() != null)
                .forEach(change -> results.add(new Result(Kind.OUTLINE, change.key(), change.effect(), null)));
            shelf.all(CourseFiles.SUBJECT).forEach((path, file) ->
                List.of(Kind.FILE, Kind.SHOWN, Kind.SOURCE).forEach(kind -> results.add(new Result(kind, path, null, file.id()))));
            shelf.all(ImportFiles.SOURCE).forEach((path, file) ->
                List.of(Kind.FILE, Kind.SHOWN, Kind.SOURCE, Kind.LEFT_OUT, Kind.BROKEN).forEach(kind -> results.add(new Result(kind, path, null, file.id()))));
            reports.settle(job.id(), course.id(), results);
            reports.write(job.id(), gone());
        }

        // What has vanished from the package stands behind everything that is in it.
        private List<ImportLine> gone() {
            List<ImportLine> lines = new ArrayList<>();
            Set<ImportEffect> effects = new HashSet<>(Set.of(ImportEffect.STAYED, ImportEffect.REMOVED));
            comparison.changes().stream().filter(change -> effects.contains(change.effect())).forEach(change ->
                lines.add(new ImportLine(plan.accounting().size() + lines.size(), 0, Kind.GONE, change.key(), change.title(), "lesson", "gone", "", List.of(),
                    null, false, change.effect(), change.known().id(), null)));
            return lines;
        }

        private void finish() {
            entities.flush();
            String outline = new ImportArrangement(imported.children(course.id())).digest();
            CourseImport running = imports.forChange(job.id()).filter(found -> found.isRunning() && found.attempt() == job.attempt())
                .orElseThrow(ImportCancelled::new);
            running.finish(course.id(), outline, clock.instant());
            entities.flush();
            imports.letEarlierPackagesGo(course.id(), job.id());
        }
    }
}
