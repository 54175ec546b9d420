package lectern.courses.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import lectern.courses.control.Courses;
import lectern.courses.entity.Course;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.web.View;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;

/** The deleted courses that somebody may take back. */
@Path("{organization:[a-z0-9-]+}/courses/trash")
@Boundary
public class CourseTrashResource {

    private static final int SHOWN = 100;

    @Inject
    Courses courses;

    @Inject
    Addresses addresses;

    @Inject
    Visit visit;

    @Inject
    Words words;

    @GET
    @Produces("text/html")
    @Allowed("courses.edit")
    public View list() {
        return View.of("courses/course-trash", new CourseTrashPage(List.of(new Crumb(addresses.catalogue(), words.text("courses.title"))),
            addresses.catalogue() + "/trash", courses.trashed(SHOWN)));
    }

    @POST
    @Path("{id:[0-9a-f-]{36}}/restoration")
    @Produces("text/html")
    @Allowed("courses.edit")
    public Response restore(@PathParam("id") UUID id) {
        Course course = courses.trashedForChange(id).orElseThrow(NotFoundException::new);
        courses.restore(course);
        visit.say("good", words.text("courses.restored", course.title()));
        return Response.seeOther(URI.create(addresses.edit(course.slug()))).build();
    }
}
