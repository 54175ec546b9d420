package lectern.courses.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import lectern.courses.control.Outlines;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.web.View;

/** A course: what it is about, its outline, the next step. */
@Path(Paths.COURSE)
@Boundary
public class CourseResource {

    @Inject
    Gate gate;

    @Inject
    Outlines outlines;

    @Inject
    CoursePages pages;

    /** The course; {@code find} are words to look for in its outline. */
    @GET
    @Produces("text/html")
    @Allowed("courses.view")
    public View show(@PathParam("course") String slug, @QueryParam("find") String find) {
        SeenCourse seen = gate.seen(slug);
        return View.of("courses/course", pages.page(seen, outlines.of(seen.course().id()), find));
    }
}
