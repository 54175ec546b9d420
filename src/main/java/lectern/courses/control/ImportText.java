package lectern.courses.control;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lectern.courses.cartridge.Cartridge;
import lectern.courses.cartridge.Content;
import lectern.courses.cartridge.Item;
import lectern.courses.cartridge.Placeholders;
import lectern.courses.cartridge.Placeholders.Target;
import lectern.courses.control.ImportLine.Remark;
import lectern.courses.control.ImportShelf.Kept;
import lectern.courses.entity.LessonContent;
import lectern.platform.files.FileKind;
import lectern.platform.richtext.RichText;
import lectern.platform.richtext.TooLong;
import org.unbescape.html.HtmlEscape;

/** Makes lessons of the items of a package: their kind, their text with real addresses in it, their file. */
final class ImportText {

    /** Longer than this a page may be too long for a lesson once its addresses are filled in; it is kept as a file. */
    static final int LONGEST_PAGE = RichText.LIMIT * 9 / 10;

    private static final List<Remark> TOO_LARGE = List.of(new Remark("page_too_large", ""));

    private final Cartridge cartridge;
    private final ImportShelf shelf;
    private final String organization;
    private final String course;
    private final Map<String, String> places;

    /**
     * What a lesson is to hold.
     *
     * @param type the word of its kind
     * @param remarks what the report says about it besides
     */
    record Draft(String type, LessonContent content, boolean isDiscussion, List<Remark> remarks) {
    }

    /** {@code places}: the addresses of lessons and sections, by key; {@code course}: the course's own. */
    ImportText(Cartridge cartridge, ImportShelf shelf, String organization, String course, Map<String, String> places) {
        this.cartridge = cartridge;
        this.shelf = shelf;
        this.organization = organization;
        this.course = course;
        this.places = places;
    }

    Draft draft(Item item) {
        Content content = item.content();
        if (content instanceof Content.Article article) {
            return article(item, article);
        }
        if (content instanceof Content.Link link) {
            return link(link);
        }
        String path = content instanceof Content.Video video ? video.file().path() : ((Content.FileLesson) content).file().path();
        Kept file = shelf.find(CourseFiles.SUBJECT, path).orElseThrow(ImportOutdated::new);
        // Videos that browsers do not play are handed out like other files.
        String type = content instanceof Content.Video && FileKind.VIDEO.allows(file.mediaType()) ? "video" : "resource";
        return new Draft(type, LessonContent.EMPTY.withFile(file.id()), false, List.of());
    }

    private Draft article(Item item, Content.Article article) {
        Optional<Kept> tooLarge = shelf.find(CourseFiles.SUBJECT, article.source());
        if (tooLarge.isPresent()) {
            return new Draft("resource", LessonContent.EMPTY.withFile(tooLarge.get().id()), false, TOO_LARGE);
        }
        item.files().stream().filter(path -> shelf.find(CourseFiles.SUBJECT, path).isEmpty()).findAny().ifPresent(path -> {
            throw new ImportOutdated();
        });
        String filled = Placeholders.fill(cartridge.html(item), this::address);
        try {
            return new Draft("article", LessonContent.EMPTY.withBody(RichText.store(filled, organization)), article.isDiscussion(), List.of());
        } catch (TooLong e) {
            return new Draft("article", LessonContent.EMPTY, article.isDiscussion(), TOO_LARGE);
        }
    }

    private Draft link(Content.Link link) {
        String body = link.description().isEmpty() ? "" : RichText.store("<p>" + HtmlEscape.escapeHtml5Xml(link.description()) + "</p>", organization);
        LessonContent content = LessonContent.EMPTY.withBody(body);
        Optional<VideoLink> video = link.isVideo() ? VideoLink.of(link.url()) : Optional.empty();
        return video.map(known -> new Draft("video", content.withTarget(known.page()), false, List.of()))
            .orElseGet(() -> new Draft("link", content.withTarget(link.url()), false, List.of()));
    }

    private Optional<String> address(Target target) {
        if (target instanceof Target.File file) {
            return shelf.find(CourseFiles.SUBJECT, file.path()).map(kept -> kept.address(organization));
        }
        return target instanceof Target.Place place ? Optional.ofNullable(places.get(place.key())) : Optional.of(course);
    }
}
