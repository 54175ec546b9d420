package lectern.library.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lectern.library.control.Folders;
import lectern.library.control.ItemRow;
import lectern.library.control.Items;
import lectern.library.entity.LibraryFolder;
import lectern.platform.web.Crumb;
import lectern.platform.web.Fields;
import lectern.platform.web.Option;
import lectern.platform.web.View;
import lectern.platform.web.Words;

/** Makes the page of the library. */
@ApplicationScoped
public class LibraryPages {

    @Inject
    Items items;

    @Inject
    Folders folders;

    @Inject
    Addresses addresses;

    @Inject
    Words words;

    /** {@code form} is the new folder that was typed. */
    View view(LibraryQuery query, String after, Fields form) {
        List<Folders.Folder> all = folders.all();
        Folders.Folder open = query.folder() == null ? null
            : all.stream().filter(folder -> folder.id().equals(query.folder())).findFirst().orElseThrow(NotFoundException::new);
        List<ItemRow> found = items.page(query.filter(after));
        List<ItemRow> shown = found.subList(0, Math.min(Items.PAGE, found.size()));
        String more = found.size() > Items.PAGE ? query.address(addresses.library(), shown.get(Items.PAGE - 1).id().toString()) : null;
        return View.of("library/library", new LibraryPage(trail(all, open), addresses.library(), addresses.library() + "/trash", query, open == null ? null : open.name(),
            open == null ? null : addresses.folder(open.id()), inside(all, open, query), kinds(query), items.tags().stream().map(tag -> new Option(tag, tag)).toList(),
            shown.stream().map(this::line).toList(), open != null && open.depth() >= LibraryFolder.DEEPEST ? null : form, more)).part("results");
    }

    private List<Crumb> trail(List<Folders.Folder> all, Folders.Folder open) {
        List<Crumb> trail = new ArrayList<>();
        UUID parent = open == null ? null : open.parentId();
        while (parent != null) {
            UUID wanted = parent;
            Folders.Folder around = all.stream().filter(folder -> folder.id().equals(wanted)).findFirst().orElseThrow();
            trail.add(0, new Crumb(addresses.library() + "?folder=" + around.id(), around.name()));
            parent = around.parentId();
        }
        if (open != null) {
            trail.add(0, new Crumb(addresses.library(), words.text("library.title")));
        }
        return trail;
    }

    private List<LibraryPage.Link> inside(List<Folders.Folder> all, Folders.Folder open, LibraryQuery query) {
        UUID here = open == null ? null : open.id();
        return query.isNarrow() ? List.of() : all.stream().filter(folder -> Objects.equals(folder.parentId(), here))
            .map(folder -> new LibraryPage.Link(query.in(folder.id()).address(addresses.library(), ""), folder.name(), false)).toList();
    }

    private List<LibraryPage.Link> kinds(LibraryQuery query) {
        return LibraryQuery.KINDS.stream().map(kind -> new LibraryPage.Link(query.showing(kind).address(addresses.library(), ""),
            words.text(kind.isEmpty() ? "library.kind.all" : "library.kinds." + kind), kind.equals(query.kind()))).toList();
    }

    private LibraryPage.Line line(ItemRow item) {
        return new LibraryPage.Line(addresses.item(item.id()), item.title(), item.language(), Kinds.icon(item.kind()), Kinds.key(item.kind()), item.description(), item.folder(),
            item.tagLine(), item.number(), item.publishedAt());
    }
}
