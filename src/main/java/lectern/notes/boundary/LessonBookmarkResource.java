package lectern.notes.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import lectern.notes.control.Bookmarks;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Unaudited;

/** The bookmark of a lesson. A second press of the same button finds it done. */
@Path("{organization:[a-z0-9-]+}/courses/{course:[a-z0-9-]+}/lessons/{lesson:[a-z0-9-]+}/bookmark")
@Boundary
public class LessonBookmarkResource {

    @Inject
    NotesGate gate;

    @Inject
    Bookmarks bookmarks;

    @Inject
    Addresses addresses;

    @Inject
    Clock clock;

    @POST
    @Allowed("notes.keep")
    @Unaudited(LessonNotesResource.PRIVATE)
    public Response create(@PathParam("course") String slug, @PathParam("lesson") String lessonSlug) {
        OpenLesson open = gate.open(slug, lessonSlug);
        bookmarks.add(open.course().id(), open.lesson().id());
        return back(open);
    }

    @POST
    @Path("removal")
    @Allowed("notes.keep")
    @Unaudited(LessonNotesResource.PRIVATE)
    public Response remove(@PathParam("course") String slug, @PathParam("lesson") String lessonSlug) {
        OpenLesson open = gate.open(slug, lessonSlug);
        bookmarks.remove(open.course().id(), open.lesson().id(), clock.instant());
        return back(open);
    }

    private Response back(OpenLesson open) {
        return Response.seeOther(URI.create(addresses.lessonNotes(open.course().slug(), open.lesson().slug()))).build();
    }
}
