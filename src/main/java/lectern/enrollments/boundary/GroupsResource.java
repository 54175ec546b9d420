package lectern.enrollments.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import lectern.courses.control.CourseFacts;
import lectern.courses.control.CourseGroups;
import lectern.courses.entity.CourseGroup;
import lectern.enrollments.control.CourseGate;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Fields;
import lectern.platform.web.Once;
import lectern.platform.web.Refused;
import lectern.platform.web.View;

/** The groups of a course. */
@Path("{organization:[a-z0-9-]+}/courses/{course:[a-z0-9-]+}/people/groups")
@Boundary
public class GroupsResource {

    @Inject
    CourseGate gate;

    @Inject
    CourseGroups groups;

    @Inject
    GroupPages pages;

    @Inject
    Addresses addresses;

    @Inject
    Current current;

    @Inject
    Once once;

    @GET
    @Produces("text/html")
    @Allowed("enrollments.manage")
    public View list(@PathParam("course") String slug) {
        return pages.list(gate.managed(slug), Fields.empty());
    }

    @POST
    @Consumes("application/x-www-form-urlencoded")
    @Allowed("enrollments.manage")
    public Response create(@PathParam("course") String slug, MultivaluedMap<String, String> posted) {
        CourseFacts course = gate.managed(slug);
        GroupForm form = GroupForm.read(Fields.posted(posted), course, pages.people(course), current.zone());
        CourseGroup group = new CourseGroup(current.organizationId(), course.id());
        String address = addresses.groups(course.slug()) + "/" + group.id();
        once.lead(form.fields(), address);
        refuseTaken(course, form);
        if (!form.fields().isValid()) {
            throw Refused.invalid(pages.list(course, form.fields()));
        }
        group.describe(form.name(), form.startsAt(), form.endsAt(), form.capacity(), form.instructorId());
        groups.add(group);
        return Response.seeOther(URI.create(address)).build();
    }

    private void refuseTaken(CourseFacts course, GroupForm form) {
        if (form.fields().isValid() && groups.isTaken(course.id(), form.name(), null)) {
            form.fields().reject("name", "enrollments.groups.taken");
        }
        if (form.fields().isValid() && groups.of(course.id()).size() >= CourseGroups.MOST) {
            form.fields().reject("name", "enrollments.groups.too-many", CourseGroups.MOST);
        }
    }
}
