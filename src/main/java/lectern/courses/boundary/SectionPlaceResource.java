package lectern.courses.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import lectern.courses.control.CourseFacts;
import lectern.courses.control.Courses;
import lectern.courses.control.Outlines;
import lectern.courses.entity.Outline;
import lectern.courses.entity.OutlineSection;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.web.Fields;
import lectern.platform.web.View;

/** Where a section stands. */
@Path(Paths.SECTION + "/place")
@Boundary
public class SectionPlaceResource {

    @Inject
    Gate gate;

    @Inject
    Courses courses;

    @Inject
    Outlines outlines;

    @Inject
    Places places;

    @Inject
    Addresses addresses;

    @GET
    @Produces("text/html")
    @Allowed("courses.edit")
    public View form(@PathParam("course") String slug, @PathParam("section") UUID id) {
        CourseFacts course = gate.edited(slug);
        Outline outline = outlines.of(course.id());
        OutlineSection section = outline.section(id).orElseThrow(NotFoundException::new);
        String now = section.parentId() == null ? "" : section.parentId().toString();
        return places.view(course, outline, section, Fields.of(Map.of(Places.field(section), now)));
    }

    @POST
    @Consumes("application/x-www-form-urlencoded")
    @Produces("text/html")
    @Allowed("courses.edit")
    public Response move(@PathParam("course") String slug, @PathParam("section") UUID id, MultivaluedMap<String, String> posted) {
        CourseFacts course = gate.edited(slug);
        courses.forOutline(course.id());
        Outline outline = outlines.of(course.id());
        places.move(course, outline, outline.section(id).orElseThrow(NotFoundException::new), Fields.posted(posted));
        return Response.seeOther(URI.create(addresses.editSection(course.slug(), id))).build();
    }
}
