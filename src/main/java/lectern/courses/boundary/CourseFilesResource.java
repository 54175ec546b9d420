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
import java.util.UUID;
import lectern.courses.control.CourseFacts;
import lectern.courses.control.CourseFiles;
import lectern.courses.control.Courses;
import lectern.platform.audit.AuditLog;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Fields;
import lectern.platform.web.View;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;

/** The files of a course that no lesson shows: kept for later, or let go. */
@Path(Paths.EDIT + "/files")
@Boundary
public class CourseFilesResource {

    @Inject
    Gate gate;

    @Inject
    Courses courses;

    @Inject
    CourseFiles files;

    @Inject
    AuditLog audit;

    @Inject
    Current current;

    @Inject
    FilesPages pages;

    @Inject
    Addresses addresses;

    @Inject
    Visit visit;

    @Inject
    Words words;

    @GET
    @Produces("text/html")
    @Allowed("courses.edit")
    public View list(@PathParam("course") String slug) {
        return pages.view(gate.edited(slug), Fields.empty());
    }

    @POST
    @Path("{file:[0-9a-f-]{36}}/keeping")
    @Produces("text/html")
    @Allowed("courses.edit")
    public Response keep(@PathParam("course") String slug, @PathParam("file") UUID id) {
        CourseFacts course = own(slug, id);
        files.keep(course.id(), id);
        audit.keep(current.action(), "update", "files", id);
        return back(course);
    }

    @POST
    @Path("{file:[0-9a-f-]{36}}/deletion")
    @Produces("text/html")
    @Allowed("courses.edit")
    public Response letGo(@PathParam("course") String slug, @PathParam("file") UUID id) {
        CourseFacts course = own(slug, id);
        files.letGo(course.id(), id);
        audit.keep(current.action(), "delete", "files", id);
        visit.sayWithUndo(words.text("courses.file.let-go"), addresses.edit(course.slug()) + "/files/" + id + "/keeping");
        return back(course);
    }

    private CourseFacts own(String slug, UUID file) {
        CourseFacts course = gate.edited(slug);
        courses.forOutline(course.id());
        if (!files.isOf(course.id(), file)) {
            throw new NotFoundException();
        }
        return course;
    }

    private Response back(CourseFacts course) {
        return Response.seeOther(URI.create(addresses.edit(course.slug()) + "/files")).build();
    }
}
