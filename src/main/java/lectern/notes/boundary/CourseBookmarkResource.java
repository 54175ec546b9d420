package lectern.notes.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import lectern.courses.control.CourseFacts;
import lectern.notes.control.Bookmarks;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Unaudited;

/** The bookmark of a course as a whole. A second press of the same button finds it done. */
@Path("{organization:[a-z0-9-]+}/courses/{course:[a-z0-9-]+}/bookmark")
@Boundary
public class CourseBookmarkResource {

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
    public Response create(@PathParam("course") String slug) {
        CourseFacts course = gate.seen(slug);
        bookmarks.add(course.id(), null);
        return back(course);
    }

    @POST
    @Path("removal")
    @Allowed("notes.keep")
    @Unaudited(LessonNotesResource.PRIVATE)
    public Response remove(@PathParam("course") String slug) {
        CourseFacts course = gate.seen(slug);
        bookmarks.remove(course.id(), null, clock.instant());
        return back(course);
    }

    private Response back(CourseFacts course) {
        return Response.seeOther(URI.create(addresses.courseNotes(course.slug()))).build();
    }
}
