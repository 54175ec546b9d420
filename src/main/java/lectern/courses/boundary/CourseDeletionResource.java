package lectern.courses.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import lectern.courses.control.CourseFacts;
import lectern.courses.control.Courses;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;

/** A course goes into the trash. */
@Path(Paths.EDIT + "/deletion")
@Boundary
public class CourseDeletionResource {

    @Inject
    Gate gate;

    @Inject
    Courses courses;

    @Inject
    Addresses addresses;

    @Inject
    Clock clock;

    @Inject
    Visit visit;

    @Inject
    Words words;

    @POST
    @Produces("text/html")
    @Allowed("courses.edit")
    public Response create(@PathParam("course") String slug) {
        CourseFacts course = gate.edited(slug);
        courses.trash(courses.forChange(course.id()), clock.instant());
        visit.sayWithUndo(words.text("courses.deleted", course.title()), addresses.catalogue() + "/trash/" + course.id() + "/restoration");
        return Response.seeOther(URI.create(addresses.catalogue())).build();
    }
}
