package lectern.courses.cartridge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lectern.courses.cartridge.CanvasSettings.Meta;
import lectern.courses.cartridge.Content.Article;
import lectern.courses.cartridge.Content.LeftOut;
import lectern.courses.cartridge.Manifest.Entry;
import lectern.courses.cartridge.Manifest.Resource;
import lectern.courses.cartridge.PageBody.Body;

/** Turns the manifest's items into sections and items, in their order. */
final class Outline {

    private final Archive archive;
    private final Resources resources;
    private final CanvasSettings canvas;
    private final Classifier classifier;
    private final References references;
    private final Pages pages;
    private final Ledger ledger;
    private final Effort effort;
    private final Map<String, Content> contents = new HashMap<>();

    Outline(Archive archive, Resources resources, CanvasSettings canvas, Classifier classifier, References references, Pages pages,
            Ledger ledger, Effort effort) {
        this.archive = archive;
        this.resources = resources;
        this.canvas = canvas;
        this.classifier = classifier;
        this.references = references;
        this.pages = pages;
        this.ledger = ledger;
        this.effort = effort;
    }

    List<Node> nodes(List<Entry> entries) {
        entries.forEach(this::announce);
        return nodes(entries, 0);
    }

    // Pages link to each other in any direction, so every place is known before the first page is read.
    private void announce(Entry entry) {
        if (classifier.isThing(entry)) {
            Content content = classifier.content(entry);
            contents.put(entry.key, content);
            if (!(content instanceof LeftOut)) {
                references.lesson(entry.key, entry.reference);
            }
            if (content instanceof Article article && !article.source().isEmpty()) {
                references.page(entry.key, article.source());
            }
        } else if (!entry.title().isEmpty()) {
            references.place(entry.key);
        }
        entry.children.forEach(this::announce);
    }

    private List<Node> nodes(List<Entry> entries, int depth) {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (entry.isFolder()) {
                nodes.addAll(folder(entry, depth));
            } else if (classifier.isThing(entry)) {
                nodes.add(item(entry));
            } else {
                int end = depth == 0 ? i + 1 : endOfHeading(entries, i + 1);
                nodes.add(heading(entry, entries.subList(i + 1, end), depth));
                i = end - 1;
            }
        }
        return nodes;
    }

    /** A heading inside a section speaks for the items after it, up to the next heading or folder. */
    private int endOfHeading(List<Entry> entries, int from) {
        int end = from;
        while (end < entries.size() && !entries.get(end).isFolder() && classifier.isThing(entries.get(end))) {
            end++;
        }
        return end;
    }

    private Section heading(Entry entry, List<Entry> following, int depth) {
        String title = entry.title().isEmpty() ? entry.key : entry.title();
        ledger.item(entry, title, depth == 0 ? Reason.SECTION : Reason.HEADING, notes(entry, List.of()));
        return new Section(entry.key, Text.shortened(title, Text.LONGEST_TITLE), isHidden(entry), nodes(following, depth + 1));
    }

    private List<Node> folder(Entry entry, int depth) {
        boolean isThing = classifier.isThing(entry);
        if (entry.title().isEmpty() && !isThing) {
            ledger.item(entry, entry.key, Reason.ROOT, List.of());
            return nodes(entry.children, depth);
        }
        List<Node> children = new ArrayList<>();
        String key = entry.key;
        String title = entry.title();
        if (isThing) {
            Item first = item(entry);
            children.add(first);
            key = entry.key + "/";
            title = first.title();
        } else {
            ledger.item(entry, title, Reason.SECTION, notes(entry, List.of()));
        }
        children.addAll(nodes(entry.children, depth + 1));
        return List.of(new Section(key, Text.shortened(title, Text.LONGEST_TITLE), isHidden(entry), children));
    }

    private Item item(Entry entry) {
        Content content = contents.get(entry.key);
        try {
            if (!(content instanceof Article article)) {
                return plain(entry, content);
            }
            archive.file(article.source()).ifPresent(file -> effort.read(file.size()));
            return pages.isTooLarge(article) ? plain(entry, tooLarge(article)) : article(entry, article);
        } catch (MalformedXml malformed) {
            return plain(entry, new LeftOut(Reason.UNREADABLE, ((Article) content).source(), List.of(((Article) content).source())));
        }
    }

    private Content tooLarge(Article article) {
        return article.isDiscussion() ? new LeftOut(Reason.UNREADABLE, article.source(), List.of(article.source()))
                : new Content.FileLesson(archive.file(article.source()).orElseThrow());
    }

    private Item article(Entry entry, Article article) {
        String title = title(entry, article);
        List<String> listed = article.source().isEmpty() ? folderFiles(entry) : List.of();
        Body body = pages.body(article, title, listed);
        if (body.isInteractive()) {
            return plain(entry, new LeftOut(Reason.INTERACTIVE, "", List.of(article.source())));
        }
        Set<String> files = new TreeSet<>(body.files());
        effort.use(files.size());
        List<Note> notes = notes(entry, body.notes());
        if (body.isHidden() && notes.stream().noneMatch(note -> note.kind() == Note.Kind.HIDDEN)) {
            notes.add(0, Note.of(Note.Kind.HIDDEN, ""));
        }
        Digest digest = new Digest().add(article.reason().code()).add(title).add(body.html());
        files.forEach(path -> digest.add(archive.file(path).orElseThrow().sha256()));
        List<String> order = listed.isEmpty() ? List.copyOf(files) : listed;
        Item item = new Item(entry.key, title, isHidden(entry) || body.isHidden(), article, order, digest.hex(), notes);
        ledger.item(item, entry.reference, body.styling());
        return item;
    }

    private List<String> folderFiles(Entry entry) {
        List<String> paths = resources.resource(entry.reference).stream().flatMap(resource -> resources.files(resource).stream())
                .map(PackageFile::path).toList();
        effort.use(10L * paths.size());
        return paths;
    }

    private Item plain(Entry entry, Content content) {
        String title = title(entry, content);
        Digest digest = new Digest().add(content.reason().code()).add(title);
        if (content instanceof Content.Link link) {
            digest.add(link.url()).add(link.description());
        } else if (content instanceof Content.FileLesson lesson) {
            digest.add(lesson.file().name()).add(lesson.file().sha256());
        } else if (content instanceof Content.Video video) {
            digest.add(video.file().name()).add(video.file().sha256());
        } else if (content instanceof LeftOut leftOut) {
            digest.add(leftOut.argument());
            leftOut.sources().forEach(path -> digest.add(archive.file(path).orElseThrow().sha256()));
        }
        Item item = new Item(entry.key, title, isHidden(entry), content, List.of(), digest.hex(), notes(entry, remarks(content)));
        ledger.item(item, entry.reference, Set.of());
        return item;
    }

    private static List<Note> remarks(Content content) {
        boolean isPage = content instanceof Content.FileLesson lesson && lesson.file().kind() == MediaKind.PAGE;
        return isPage ? List.of(Note.of(Note.Kind.PAGE_TOO_LARGE, "")) : List.of();
    }

    private List<Note> notes(Entry entry, List<Note> more) {
        List<Note> notes = new ArrayList<>();
        if (isHidden(entry)) {
            notes.add(Note.of(Note.Kind.HIDDEN, ""));
        }
        if (entry.title().isEmpty()) {
            notes.add(Note.of(Note.Kind.TITLE_INVENTED, ""));
        }
        if (entry.title().length() > Text.LONGEST_TITLE) {
            notes.add(Note.of(Note.Kind.TITLE_SHORTENED, entry.title()));
        }
        notes.addAll(more);
        return notes;
    }

    private boolean isHidden(Entry entry) {
        return !entry.isVisible || canvas.of(entry).map(Meta::isHidden).orElse(false);
    }

    private String title(Entry entry, Content content) {
        String title = entry.title().isEmpty() ? ownTitle(entry, content) : entry.title();
        return Text.shortened(title.isEmpty() ? entry.key : title, Text.LONGEST_TITLE);
    }

    private String ownTitle(Entry entry, Content content) {
        String title = content instanceof Article article ? pages.title(article) : "";
        if (title.isEmpty()) {
            title = resources.resource(entry.reference).map(this::title).orElse("");
        }
        return title;
    }

    private String title(Resource resource) {
        String inline = Text.title(resource.inline("title").orElse(""));
        return inline.isEmpty() ? ledger.title(resource) : inline;
    }
}
