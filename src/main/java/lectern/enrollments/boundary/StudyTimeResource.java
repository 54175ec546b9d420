package lectern.enrollments.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import lectern.enrollments.control.StudyTime;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Unaudited;
import lectern.platform.web.Fields;

/** The time a reader spent on a lesson, reported by the page itself. */
@Path("{organization:[a-z0-9-]+}/courses/{course:[a-z0-9-]+}/lessons/{lesson:[a-z0-9-]+}/time")
@Boundary
public class StudyTimeResource {

    @Inject
    StudyTime time;

    @Inject
    Clock clock;

    @POST
    @Allowed("enrollments.enrol")
    @Unaudited("Every open lesson reports twice a minute; what it adds up to is kept with the progress.")
    public Response create(@PathParam("course") String course, @PathParam("lesson") String lesson, MultivaluedMap<String, String> posted) {
        int seconds = Fields.posted(posted).number("seconds", 1, 3600).orElse(0);
        if (seconds > 0) {
            time.count(course, lesson, seconds, clock.instant()).orElseThrow(NotFoundException::new);
        }
        return Response.noContent().build();
    }
}
