package lectern.library.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import lectern.courses.control.CourseFacts;
import lectern.library.control.Uses;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.web.Crumb;
import lectern.platform.web.View;

/** What a course has from the library, and what is new about it. */
@Path("{organization:[a-z0-9-]+}/courses/{course:[a-z0-9-]+}/edit/library")
@Boundary
public class CourseLibraryResource {

    @Inject
    Gate gate;

    @Inject
    Uses uses;

    @Inject
    Addresses addresses;

    @GET
    @Produces("text/html")
    @Allowed("library.use")
    public View list(@PathParam("course") String slug) {
        CourseFacts course = gate.edited(slug);
        return View.of("library/course", new CourseLibraryPage(List.of(new Crumb(addresses.edit(course.slug()), course.title())), addresses.used(course.slug()),
            addresses.library(), uses.ofCourse(course.id())));
    }
}
