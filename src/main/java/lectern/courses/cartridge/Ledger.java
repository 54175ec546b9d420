package lectern.courses.cartridge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import lectern.courses.cartridge.Content.Article;
import lectern.courses.cartridge.Content.FileLesson;
import lectern.courses.cartridge.Content.LeftOut;
import lectern.courses.cartridge.Content.Video;
import lectern.courses.cartridge.Line.Subject;
import lectern.courses.cartridge.Manifest.Entry;
import lectern.courses.cartridge.Manifest.Resource;
import org.jsoup.nodes.Document;

/** Keeps account of every item, every file and every resource that is not there. */
final class Ledger {

    private static final Pattern SYSTEM =
            Pattern.compile("(?i)(?:^|.*/)(?:__MACOSX/.*|\\._[^/]*|\\.DS_Store|Thumbs\\.db|desktop\\.ini)$");

    private final Archive archive;
    private final Resources resources;
    private final ResourceXml xml;
    private final Pages pages;
    private final Classifier classifier;
    private final CanvasSettings canvas;
    private final String root;
    private final List<Line> items = new ArrayList<>();
    private final Map<String, String> lessonOf = new HashMap<>();
    private final Map<String, LeftOutFile> leftOut = new HashMap<>();
    private final Map<String, String> usedIn = new HashMap<>();
    private final Map<String, String> styles = new HashMap<>();
    private final Set<String> reached = new HashSet<>();
    private final Set<String> told = new HashSet<>();
    private final Set<String> hidden = new HashSet<>();

    private record LeftOutFile(String title, Reason reason, String argument, String item) {
    }

    Ledger(Archive archive, Resources resources, ResourceXml xml, Pages pages, Classifier classifier, CanvasSettings canvas, String root) {
        this.archive = archive;
        this.resources = resources;
        this.xml = xml;
        this.pages = pages;
        this.classifier = classifier;
        this.canvas = canvas;
        this.root = root;
    }

    void item(Entry entry, String title, Reason reason, List<Note> notes) {
        Outcome outcome = reason == Reason.ROOT ? Outcome.HOUSEKEEPING : Outcome.SECTION;
        items.add(new Line(Subject.ITEM, entry.key, Text.shortened(title, Text.LONGEST_TITLE), outcome, reason, "", "", notes));
    }

    void item(Item item, String resource, Set<String> styling) {
        Content content = item.content();
        Outcome outcome = content instanceof LeftOut left ? left.isBroken() ? Outcome.BROKEN : Outcome.LEFT_OUT : Outcome.LESSON;
        String argument = content instanceof LeftOut left ? left.argument() : "";
        items.add(new Line(Subject.ITEM, item.key(), item.title(), outcome, content.reason(), argument, "", item.notes()));
        reached.add(resource);
        item.files().forEach(path -> usedIn.putIfAbsent(path, item.key()));
        styling.forEach(path -> styles.putIfAbsent(path, item.key()));
        sources(item, resource);
    }

    private void sources(Item item, String resource) {
        Content content = item.content();
        if (content instanceof Article article) {
            lessonOf.putIfAbsent(article.source(), item.key());
        } else if (content instanceof FileLesson lesson) {
            lessonOf.putIfAbsent(lesson.file().path(), item.key());
        } else if (content instanceof Video video) {
            lessonOf.putIfAbsent(video.file().path(), item.key());
        } else if (content instanceof LeftOut left) {
            told.add(left.argument());
            left.sources().forEach(path -> leftOut.putIfAbsent(path, new LeftOutFile(item.title(), left.reason(), left.argument(), item.key())));
        } else {
            resources.resource(resource).flatMap(resources::main).ifPresent(file -> lessonOf.putIfAbsent(file.path(), item.key()));
        }
        resources.resource(resource).ifPresent(this::support);
    }

    // A style sheet or script listed beside a page serves that page only; one that stands for itself is a file of the course.
    private void support(Resource resource) {
        for (Resource part : resources.withDependencies(resource)) {
            reached.add(part.identifier);
            boolean isAlone = resources.main(part).map(file -> file.kind() == MediaKind.STYLING).orElse(false);
            resources.files(part).stream().filter(file -> file.kind() == MediaKind.STYLING && !isAlone)
                    .forEach(file -> styles.putIfAbsent(file.path(), ""));
        }
    }

    /** All lines: the items in order, then the entries of the archive, then what the manifest names in vain. */
    List<Line> close(String manifest) {
        List<Line> lines = new ArrayList<>(items);
        Map<String, LeftOutFile> unplaced = new HashMap<>();
        List<Line> fileless = new ArrayList<>();
        canvas.hiddenFiles().forEach(id -> resources.resource(id).flatMap(resources::main).ifPresent(file -> hidden.add(file.path())));
        resources.all().stream().filter(resource -> !reached.contains(resource.identifier)).forEach(resource -> unplaced(resource, unplaced, fileless));
        for (PackageFile file : archive.files()) {
            lines.add(file.path().equals(manifest) ? housekeeping(file, Reason.MANIFEST) : line(file, unplaced));
        }
        archive.folders().forEach(path -> lines.add(line(path, path, Outcome.HOUSEKEEPING, Reason.FOLDER, "", "", List.of())));
        lines.addAll(fileless);
        lines.addAll(missing());
        return lines;
    }

    private void unplaced(Resource resource, Map<String, LeftOutFile> unplaced, List<Line> fileless) {
        Content content = classifier.content(resource);
        String title = title(resource);
        if (content instanceof LeftOut left) {
            left.sources().forEach(path -> unplaced.putIfAbsent(path, new LeftOutFile(title, left.reason(), left.argument(), "")));
            if (left.sources().isEmpty() && left.reason() != Reason.MISSING_FILE) {
                fileless.add(resourceLine(resource, title, left.isBroken() ? Outcome.BROKEN : Outcome.LEFT_OUT, left.reason(), left.argument()));
            }
        } else if (content instanceof Content.Link link) {
            resources.sources(resource).forEach(path -> unplaced.putIfAbsent(path, new LeftOutFile(title, Reason.UNPLACED_LINK, link.url(), "")));
            if (resources.sources(resource).isEmpty()) {
                fileless.add(resourceLine(resource, title, Outcome.LEFT_OUT, Reason.UNPLACED_LINK, link.url()));
            }
        } else if (content instanceof Article article && article.isDiscussion()) {
            unplaced.putIfAbsent(article.source(), new LeftOutFile(title, Reason.UNPLACED_DISCUSSION, "", ""));
        }
    }

    private Line line(PackageFile file, Map<String, LeftOutFile> unplaced) {
        String path = file.path();
        if (SYSTEM.matcher(path).matches()) {
            return housekeeping(file, Reason.SYSTEM);
        }
        if (lessonOf.containsKey(path)) {
            return line(file, Outcome.LESSON, Reason.SOURCE, lessonOf.get(path));
        }
        if (leftOut.containsKey(path)) {
            return line(file, leftOut.get(path));
        }
        if (isSettings(file)) {
            return housekeeping(file, Reason.SETTINGS);
        }
        if (usedIn.containsKey(path)) {
            return line(file, Outcome.FILE, Reason.USED, usedIn.get(path));
        }
        if (unplaced.containsKey(path)) {
            return line(file, unplaced.get(path));
        }
        if (styles.containsKey(path)) {
            return housekeeping(file, Reason.STYLING);
        }
        return line(file, Outcome.FILE, path.equals(root + CanvasSettings.FOLDER + "syllabus.html") ? Reason.SYLLABUS : Reason.UNREACHED, "");
    }

    private boolean isSettings(PackageFile file) {
        if (file.path().startsWith(root + CanvasSettings.FOLDER)) {
            return !file.path().endsWith("/syllabus.html");
        }
        if (file.kind() != MediaKind.DATA || !file.name().toLowerCase(Locale.ROOT).endsWith(".xml")) {
            return false;
        }
        return xml.isCanvasSettings(file.path());
    }

    private Line housekeeping(PackageFile file, Reason reason) {
        return line(file, Outcome.HOUSEKEEPING, reason, "");
    }

    private Line line(PackageFile file, Outcome outcome, Reason reason, String item) {
        List<Note> notes = new ArrayList<>();
        String title = outcome == Outcome.FILE && file.kind() == MediaKind.PAGE ? page(file, notes) : file.name();
        if (hidden.contains(file.path())) {
            notes.add(Note.of(Note.Kind.HIDDEN, ""));
        }
        if (file.isNameShortened()) {
            notes.add(Note.of(Note.Kind.NAME_SHORTENED, file.name()));
        }
        return line(file.path(), title, outcome, reason, "", item, notes);
    }

    private String page(PackageFile file, List<Note> notes) {
        Document page = pages.head(file.path());
        if (PageBody.isHidden(page)) {
            notes.add(Note.of(Note.Kind.HIDDEN, ""));
        }
        String title = Text.title(page.title());
        return title.isEmpty() ? file.name() : Text.shortened(title, Text.LONGEST_TITLE);
    }

    private static Line line(PackageFile file, LeftOutFile left) {
        boolean isBroken = new LeftOut(left.reason(), "", List.of()).isBroken();
        return line(file.path(), left.title(), isBroken ? Outcome.BROKEN : Outcome.LEFT_OUT, left.reason(), left.argument(), left.item(), List.of());
    }

    private static Line line(String path, String title, Outcome outcome, Reason reason, String argument, String item, List<Note> notes) {
        return new Line(Subject.FILE, path, Text.visible(title), outcome, reason, argument, item, notes);
    }

    private static Line resourceLine(Resource resource, String title, Outcome outcome, Reason reason, String argument) {
        return new Line(Subject.RESOURCE, resource.identifier, title, outcome, reason, argument, "", List.of());
    }

    private List<Line> missing() {
        Map<String, Line> lines = new LinkedHashMap<>();
        for (Resource resource : resources.all()) {
            for (String path : new LinkedHashSet<>(resources.missing(resource))) {
                if (!told.contains(path)) {
                    lines.putIfAbsent(path, new Line(Subject.RESOURCE, Text.shortened(path, EntryName.LONGEST), title(resource), Outcome.BROKEN,
                            Reason.MISSING_FILE, path, "", List.of()));
                }
            }
        }
        return List.copyOf(lines.values());
    }

    /** What a resource calls itself, else the name of its file, else its identifier. */
    String title(Resource resource) {
        String inline = Text.title(resource.inline("title").orElse(""));
        String title = inline.isEmpty() ? resources.main(resource).map(file -> title(resource, file)).orElse("") : inline;
        return Text.shortened(title.isEmpty() ? Text.line(resource.identifier) : title, Text.LONGEST_TITLE);
    }

    private String title(Resource resource, PackageFile file) {
        boolean isXml = file.kind() == MediaKind.DATA && resource.type != ResourceType.WEB_CONTENT;
        String title = "";
        try {
            title = isXml ? xml.label(file.path()).title() : "";
        } catch (MalformedXml | BrokenPackage unreadable) {
            title = "";
        }
        String name = file.name().contains(".") ? file.name().substring(0, file.name().lastIndexOf('.')) : file.name();
        return title.isEmpty() ? Text.line(name.replace('_', ' ')) : title;
    }
}
