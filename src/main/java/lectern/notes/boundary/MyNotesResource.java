package lectern.notes.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lectern.notes.control.Kept;
import lectern.notes.control.MyNotes;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.web.Option;
import lectern.platform.web.View;
import lectern.platform.web.Words;

/** Everything one keeps, over all courses, those one has left among them. */
@Path("{organization:[a-z0-9-]+}/notes")
@Boundary
public class MyNotesResource {

    @Inject
    MyNotes mine;

    @Inject
    Colors colors;

    @Inject
    Addresses addresses;

    @Inject
    Words words;

    @GET
    @Produces("text/html")
    @Allowed("notes.keep")
    public View list(@QueryParam("kind") String kind, @QueryParam("course") String course, @QueryParam("q") String q, @QueryParam("after") String after) {
        List<MyNotes.Course> courses = mine.courses();
        NotesQuery asked = NotesQuery.of(kind, course, q);
        UUID courseId = courses.stream().filter(one -> one.slug().equals(asked.course())).map(MyNotes.Course::id).findFirst().orElse(null);
        NotesQuery query = courseId == null ? asked.in("") : asked;
        List<Kept> found = mine.page(query.filter(courseId, after));
        boolean hasMore = found.size() > MyNotes.PAGE;
        List<Kept> shown = hasMore ? found.subList(0, MyNotes.PAGE) : found;
        Set<UUID> lost = mine.lost(shown);
        return View.of("notes/mine", new MyNotesPage(addresses.mine(), addresses.catalogue(), query, kinds(query),
            courses.stream().map(one -> new Option(one.slug(), one.title())).toList(), shown.stream().map(thing -> line(thing, lost)).toList(),
            addresses.mine() + ".md" + (courseId == null ? "" : "?course=" + query.course()),
            hasMore ? query.address(addresses.mine(), shown.get(shown.size() - 1).id().toString()) : null)).part("results");
    }

    private List<FilterLink> kinds(NotesQuery query) {
        return NotesQuery.KINDS.stream().map(kind -> new FilterLink(query.showing(kind).address(addresses.mine(), ""), words.text("notes.kind." + kind),
            kind.equals(query.kind()))).toList();
    }

    private KeptLine line(Kept thing, Set<UUID> lost) {
        String href = addresses.of(thing);
        NoteLine note = thing.isBookmark() ? null
            : NoteLine.of(thing.note(), lost.contains(thing.id()), colors.of(thing.note().color()), href, addresses.note(thing.id()));
        return new KeptLine(note, thing.place().courseTitle(), thing.place().lessonTitle(), thing.place().language(), thing.place().isGone(), href,
            thing.createdAt(), thing.isBookmark() ? addresses.bookmark(thing.id()) + "/removal" : null);
    }
}
