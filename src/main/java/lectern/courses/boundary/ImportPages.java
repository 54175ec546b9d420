package lectern.courses.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lectern.courses.boundary.ImportGroup.Entry;
import lectern.courses.boundary.ImportPage.Figure;
import lectern.courses.control.CourseFacts;
import lectern.courses.control.ImportEffect;
import lectern.courses.control.ImportFacts;
import lectern.courses.control.ImportLine;
import lectern.courses.control.ImportLine.Kind;
import lectern.courses.control.ImportReports;
import lectern.courses.control.ImportReports.Count;
import lectern.platform.web.Words;

/** Makes the pages of imports: what becomes of each piece of a package, in groups. */
@ApplicationScoped
public class ImportPages {

    private static final int FIRST = 50;
    private static final int MORE = 200;
    private static final int DEEPEST = 6;
    private static final int STORING = 35;
    private static final int WRITING = 90;
    private static final Map<Kind, Boolean> OPEN = Map.of(Kind.OUTLINE, true, Kind.LEFT_OUT, true, Kind.BROKEN, true, Kind.GONE, true);
    private static final Map<String, String> KINDS = Map.of("article", "courses.kind.article", "link", "courses.kind.link", "file", "courses.kind.resource",
        "video", "courses.kind.video", "discussion", "courses.import.becomes.discussion", "folder_page", "courses.import.becomes.folder");
    private static final Map<String, String> ICONS = Map.of("article", "file-text", "discussion", "message-square", "link", "external-link", "file", "paperclip",
        "video", "video", "folder_page", "folder", "quiz", "list-checks", "assignment", "square-pen");

    @Inject
    ImportReports reports;

    @Inject
    Addresses addresses;

    @Inject
    Words words;

    /**
     * The lines that are asked for.
     *
     * @param part one part of the report, or null for the beginning of each
     * @param after the position after which its lines begin, or null
     */
    record Window(String part, Integer after) {

        static final Window FIRST = new Window(null, null);

        Kind kind() {
            try {
                return part == null ? null : Kind.of(part);
            } catch (IllegalArgumentException unknown) {
                return null;
            }
        }
    }

    ImportPage page(ImportFacts facts, ImportDecision decision, Window window) {
        return page(facts, decision, window, addresses.imported(facts.id()), List.of(new Crumb(addresses.catalogue(), words.text("courses.title")),
            new Crumb(addresses.imports(), words.text("courses.import.title"))));
    }

    /** The report of a course; {@code href} is where its further lines are. */
    ImportPage report(CourseFacts course, ImportFacts facts, Window window, String href) {
        return page(facts, null, window, href, trail(course));
    }

    List<Crumb> trail(CourseFacts course) {
        return List.of(new Crumb(addresses.catalogue(), words.text("courses.title")), new Crumb(addresses.course(course.slug()), course.title()),
            new Crumb(addresses.edit(course.slug()), words.text("courses.edit")));
    }

    /** Only how far it is. */
    ImportPage progress(ImportFacts facts) {
        return new ImportPage(List.of(), addresses.imported(facts.id()), facts, "", null, null, stage(facts), List.of(), List.of(), null, null, false);
    }

    private ImportPage page(ImportFacts facts, ImportDecision decision, Window window, String href, List<Crumb> trail) {
        boolean isStopped = facts.isRunning();
        List<Count> counts = isStopped ? List.of() : reports.counts(facts.id());
        List<ImportGroup> groups = isStopped ? List.of() : groups(facts, decision, window, href, counts);
        String courseHref = facts.hasCourse() ? addresses.edit(facts.courseSlug()) : null;
        return new ImportPage(trail, href, facts, size(facts.fileBytes()), facts.errorCode() == null ? null : words.text("courses.import.failed." + facts.errorCode()),
            decision, stage(facts), figures(counts), groups, courseHref, addresses.file(facts.fileId(), facts.fileName()),
            counts.stream().noneMatch(count -> count.kind() == Kind.OUTLINE && count.outcome().equals("lesson")));
    }

    private String stage(ImportFacts facts) {
        String stage = facts.progress() < STORING ? "reading" : facts.progress() < WRITING ? "storing" : "writing";
        return facts.isRunning() ? words.text("courses.import.stage." + stage) : null;
    }

    private List<Figure> figures(List<Count> counts) {
        List<Figure> figures = new ArrayList<>();
        figures.add(figure("lessons", counts.stream().filter(c -> c.kind() == Kind.OUTLINE && c.outcome().equals("lesson")).mapToInt(Count::lines).sum()));
        figures.add(figure("sections", counts.stream().filter(c -> c.outcome().equals("section")).mapToInt(Count::lines).sum()));
        figures.add(figure("files", sum(counts, Kind.FILE) + sum(counts, Kind.SHOWN)));
        figures.add(figure("left-out", sum(counts, Kind.LEFT_OUT) + sum(counts, Kind.BROKEN)));
        return figures;
    }

    private Figure figure(String name, int value) {
        return new Figure(words.text("courses.import.figure." + name), value, null);
    }

    private List<ImportGroup> groups(ImportFacts facts, ImportDecision decision, Window window, String href, List<Count> counts) {
        Kind only = window.kind();
        List<ImportLine> lines = only == null ? reports.beginnings(facts.id(), FIRST + 1)
            : reports.lines(facts.id(), only, window.after() == null ? -1 : window.after(), MORE + 1);
        Map<Kind, List<ImportLine>> byKind = lines.stream().collect(Collectors.groupingBy(ImportLine::kind, () -> new EnumMap<>(Kind.class), Collectors.toList()));
        List<ImportGroup> groups = new ArrayList<>();
        byKind.forEach((kind, found) -> groups.add(group(facts, decision, kind, found, only == null ? FIRST : MORE, href, counts)));
        return groups;
    }

    private ImportGroup group(ImportFacts facts, ImportDecision decision, Kind kind, List<ImportLine> found, int atMost, String href, List<Count> counts) {
        List<ImportLine> shown = found.subList(0, Math.min(atMost, found.size()));
        String more = found.size() > atMost ? href + (href.contains("?") ? "&" : "?") + "part=" + kind.code() + "&after=" + shown.get(atMost - 1).position() : null;
        return new ImportGroup(kind.code(), words.text("courses.import.group." + kind.code()), words.text("courses.import.group." + kind.code() + ".note"),
            sum(counts, kind), OPEN.getOrDefault(kind, false), shown.stream().map(line -> entry(facts, decision, line)).toList(), more);
    }

    private Entry entry(ImportFacts facts, ImportDecision decision, ImportLine line) {
        ImportEffect effect = decision == null ? line.effect() : decision.effects().get(line.key());
        boolean isPlain = effect == null || !line.isLesson() && line.kind() != Kind.GONE || effect == ImportEffect.CREATED && (decision == null || decision.isNew());
        String kind = line.isLesson() ? KINDS.get(line.reason()) : null;
        return new Entry(line.isSection(), line.kind() == Kind.OUTLINE ? Math.min(DEEPEST, line.depth()) : 0, icon(line), line.title(),
            kind == null ? null : words.text(kind), kind == null ? reason(line) : "",
            isPlain ? null : words.text("courses.import.effect." + effect.code()), isPlain ? null : badge(effect), line.isHidden() && line.isLesson(),
            line.remarks().stream().filter(remark -> !remark.kind().equals("hidden")).map(remark -> words.text("cartridge.note." + remark.kind(), remark.argument())).toList(),
            href(facts, line));
    }

    private String reason(ImportLine line) {
        if (line.kind() == Kind.GONE) {
            return words.text("courses.import.gone");
        }
        return line.isSection() ? "" : words.text("cartridge.reason." + line.reason(), line.argument());
    }

    private static String icon(ImportLine line) {
        if (line.isSection()) {
            return null;
        }
        return line.kind() == Kind.OUTLINE || line.kind() == Kind.LEFT_OUT ? ICONS.getOrDefault(line.reason(), "file") : "file";
    }

    private static String badge(ImportEffect effect) {
        return switch (effect) {
            case CREATED, UPDATED, REPLACED, RESTORED -> "accent";
            case HIDDEN, LEFT_DELETED, REMOVED -> "warn";
            case KEPT, STAYED, UNCHANGED -> "plain";
        };
    }

    private String href(ImportFacts facts, ImportLine line) {
        if (line.lessonId() != null && facts.hasCourse() && line.effect() != ImportEffect.REMOVED) {
            return addresses.editLesson(facts.courseSlug(), line.lessonId());
        }
        return line.fileId() == null ? null : addresses.file(line.fileId(), line.key().substring(line.key().lastIndexOf('/') + 1));
    }

    private static int sum(List<Count> counts, Kind kind) {
        return counts.stream().filter(count -> count.kind() == kind).mapToInt(Count::lines).sum();
    }

    private String size(long bytes) {
        return bytes < 1_000_000 ? words.text("courses.import.kilobytes", Math.max(1, bytes / 1000)) : words.text("courses.import.megabytes", bytes / 1e6);
    }
}
