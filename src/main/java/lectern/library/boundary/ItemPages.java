package lectern.library.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import lectern.library.control.ItemFacts;
import lectern.library.control.ItemVersion;
import lectern.library.control.ItemVersions;
import lectern.library.control.Items;
import lectern.library.control.Uses;
import lectern.library.entity.KeptLesson;
import lectern.platform.richtext.RichText;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Crumb;
import lectern.platform.web.Fields;
import lectern.platform.web.View;
import lectern.platform.web.Words;

/** Makes the page of an item. */
@ApplicationScoped
public class ItemPages {

    private static final int COURSES = 200;

    @Inject
    Items items;

    @Inject
    ItemVersions versions;

    @Inject
    Uses uses;

    @Inject
    Addresses addresses;

    @Inject
    Current current;

    @Inject
    Words words;

    /** {@code form} is what was typed about a new version. */
    View view(ItemFacts item, int number, Fields form) {
        List<ItemVersion> kept = versions.of(item.id());
        ItemVersion shown = kept.stream().filter(version -> version.number() == number).findFirst().orElseThrow(NotFoundException::new);
        List<Uses.UsingCourse> using = uses.using(item.id(), COURSES);
        List<Uses.UsingCourse> seen = using.stream().filter(Uses.UsingCourse::isSeen).toList();
        boolean isPublishable = items.isPublishable(item);
        return View.of("library/item", new ItemPage(trail(item), addresses.item(item.id()), item, kept, shown, versions.lessons(item.id(), number).stream().map(this::piece).toList(),
            seen, using.size() - seen.size(), addresses.catalogue(), item.tags().stream().map(this::tag).toList(), isPublishable ? source(item) : null,
            isPublishable ? form : null, items.isManaged(item)));
    }

    private List<Crumb> trail(ItemFacts item) {
        List<Crumb> trail = new ArrayList<>(List.of(new Crumb(addresses.library(), words.text("library.title"))));
        if (item.folder() != null) {
            trail.add(new Crumb(addresses.library() + "?folder=" + item.folderId(), item.folder()));
        }
        return trail;
    }

    private ItemPage.Piece piece(KeptLesson lesson) {
        return new ItemPage.Piece(lesson.title(), Kinds.icon(lesson.type()), Kinds.key(lesson.type()), RichText.decorated(RichText.show(lesson.content().body(), current.slug())),
            lesson.content().targetUrl(), lesson.content().fileId() == null ? null : addresses.file(lesson.content().fileId()));
    }

    private ItemPage.TagLink tag(String tag) {
        return new ItemPage.TagLink(addresses.library() + "?tag=" + URLEncoder.encode(tag, StandardCharsets.UTF_8), tag);
    }

    private String source(ItemFacts item) {
        return item.source().isSection() ? addresses.editSection(item.sourceSlug(), item.source().sectionId())
            : addresses.editLesson(item.sourceSlug(), item.source().lessonId());
    }
}
