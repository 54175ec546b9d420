package lectern.notes.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import lectern.courses.control.CourseFacts;
import lectern.notes.control.Bookmarks;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.web.Crumb;
import lectern.platform.web.View;

/** One's own bookmarks and notes in a course, in short; the part stands on the course page. */
@Path("{organization:[a-z0-9-]+}/courses/{course:[a-z0-9-]+}/notes")
@Boundary
public class CourseNotesResource {

    @Inject
    NotesGate gate;

    @Inject
    Bookmarks bookmarks;

    @Inject
    Addresses addresses;

    @GET
    @Produces("text/html")
    @Allowed("notes.keep")
    public View show(@PathParam("course") String slug) {
        CourseFacts course = gate.seen(slug);
        Bookmarks.InCourse kept = bookmarks.of(course.id());
        String home = addresses.course(course.slug());
        List<Crumb> lessons = kept.lessons().stream().map(line -> new Crumb(addresses.lesson(course.slug(), line.slug()), line.title())).toList();
        return View.of("notes/course", new CourseNotesPage(List.of(new Crumb(home, course.title())), course.title(), course.language(),
            home + (kept.isBookmarked() ? "/bookmark/removal" : "/bookmark"), kept.isBookmarked(), lessons, kept.hasNotes(),
            addresses.mine() + "?course=" + course.slug())).part("tool");
    }
}
