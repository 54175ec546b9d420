package lectern.notes.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lectern.notes.control.Kept;
import lectern.notes.control.LessonNotes;
import lectern.notes.control.MyNotes;
import lectern.notes.control.Place;
import lectern.notes.entity.LessonNote;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Unaudited;
import lectern.platform.web.Crumb;
import lectern.platform.web.Fields;
import lectern.platform.web.Ids;
import lectern.platform.web.Refused;
import lectern.platform.web.View;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;

/** One of one's own notes, whatever became of the lesson it was written in. */
@Path("{organization:[a-z0-9-]+}/notes/" + Ids.PATH)
@Boundary
public class NoteResource {

    private static final String IN_LESSON = "lesson";

    @Inject
    LessonNotes notes;

    @Inject
    MyNotes mine;

    @Inject
    Colors colors;

    @Inject
    Addresses addresses;

    @Inject
    Clock clock;

    @Inject
    Visit visit;

    @Inject
    Words words;

    @GET
    @Produces("text/html")
    @Allowed("notes.keep")
    public View show(@PathParam("id") UUID id, @QueryParam("back") String back) {
        Kept kept = kept(id);
        Map<String, Object> stored = new HashMap<>(Map.of("body", kept.note().body(), "version", kept.note().version()));
        stored.put("color", kept.note().color());
        return view(kept, back, Fields.of(stored), null);
    }

    @POST
    @Produces("text/html")
    @Allowed("notes.keep")
    @Unaudited(LessonNotesResource.PRIVATE)
    public Response save(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        LessonNote note = live(id);
        Kept kept = kept(id);
        NoteForm form = NoteForm.changed(Fields.posted(posted), note.isHighlight());
        String back = form.fields().value("back");
        if (!form.fields().isValid()) {
            throw Refused.invalid(view(kept, back, form.fields(), null));
        }
        boolean isSame = note.body().equals(form.body());
        if (!isSame && !form.fields().value("version").equals(String.valueOf(note.version()))) {
            throw Refused.conflict(view(kept, back, form.fields(), note.body()));
        }
        note.write(form.body(), form.color());
        return Response.seeOther(URI.create(destination(kept.place(), back, "#note-" + id))).build();
    }

    @POST
    @Path("deletion")
    @Allowed("notes.keep")
    @Unaudited(LessonNotesResource.PRIVATE)
    public Response delete(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        LessonNote note = live(id);
        Kept kept = kept(id);
        String back = Fields.posted(posted).value("back");
        notes.delete(note, clock.instant());
        visit.sayWithUndo(words.text(note.body().isEmpty() ? "notes.said.highlight-deleted" : "notes.said.deleted"),
            addresses.note(id) + "/restoration" + (back.equals(IN_LESSON) ? "?back=lesson" : ""));
        return Response.seeOther(URI.create(destination(kept.place(), back, ""))).build();
    }

    @POST
    @Path("restoration")
    @Allowed("notes.keep")
    @Unaudited(LessonNotesResource.PRIVATE)
    public Response restore(@PathParam("id") UUID id, @QueryParam("back") String back) {
        notes.restore(notes.byId(id).orElseThrow(NotFoundException::new));
        return Response.seeOther(URI.create(destination(kept(id).place(), back, "#note-" + id))).build();
    }

    private LessonNote live(UUID id) {
        return notes.byId(id).filter(note -> !note.isDeleted()).orElseThrow(NotFoundException::new);
    }

    private Kept kept(UUID id) {
        return mine.note(id).orElseThrow(NotFoundException::new);
    }

    private String destination(Place place, String back, String spot) {
        boolean isInLesson = IN_LESSON.equals(back) && place.reach() == Place.Reach.LESSON;
        return isInLesson ? addresses.lessonNotes(place.courseSlug(), place.lessonSlug()) + spot : addresses.mine();
    }

    private View view(Kept kept, String back, Fields form, String theirs) {
        boolean isLost = !mine.lost(List.of(kept)).isEmpty();
        NoteLine line = NoteLine.of(kept.note(), isLost || kept.place().isGone(), colors.of(kept.note().color()), addresses.of(kept), null);
        return View.of("notes/note", new NotePage(List.of(new Crumb(addresses.mine(), words.text("notes.mine.title"))),
            kept.place().courseTitle() + " · " + kept.place().lessonTitle(), kept.place().language(), line, colors.all(), addresses.note(kept.id()),
            IN_LESSON.equals(back) ? IN_LESSON : "", destination(kept.place(), back, "#note-" + kept.id()), kept.note().version(), theirs, form));
    }
}
