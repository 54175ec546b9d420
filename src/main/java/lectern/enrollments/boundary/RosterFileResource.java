package lectern.enrollments.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import lectern.courses.control.CourseFacts;
import lectern.enrollments.control.CourseGate;
import lectern.platform.audit.AuditLog;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Current;

/** The people of a course as a file for spreadsheet programs; who takes it along is kept in the audit log. */
@Path("{organization:[a-z0-9-]+}/courses/{course:[a-z0-9-]+}/people.csv")
@Boundary
public class RosterFileResource {

    @Inject
    CourseGate gate;

    @Inject
    RosterFile file;

    @Inject
    AuditLog audit;

    @Inject
    Current current;

    @GET
    @Produces("text/csv;charset=UTF-8")
    @Allowed("enrollments.manage")
    public Response download(@PathParam("course") String slug) {
        CourseFacts course = gate.managed(slug);
        audit.keep(current.action(), "view", "courses", course.id());
        StreamingOutput content = out -> file.write(course, out);
        return Response.ok(content).header("Content-Disposition", "attachment; filename=\"" + course.slug() + "-people.csv\"")
            .header("Cache-Control", "no-store").build();
    }
}
