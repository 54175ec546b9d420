package lectern.courses.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import lectern.courses.control.CourseFacts;
import lectern.courses.control.Outlines;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.web.View;

/** A course for those who make it: its outline, what is missing, what comes next. */
@Path(Paths.EDIT)
@Boundary
public class EditResource {

    @Inject
    Gate gate;

    @Inject
    Outlines outlines;

    @Inject
    EditPages pages;

    /** The course; {@code find} are words to look for in its outline. */
    @GET
    @Produces("text/html")
    @Allowed("courses.edit")
    public View show(@PathParam("course") String slug, @QueryParam("find") String find) {
        CourseFacts course = gate.edited(slug);
        return pages.plain(course, outlines.of(course.id()), find);
    }
}
