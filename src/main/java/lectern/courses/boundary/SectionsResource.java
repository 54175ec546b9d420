package lectern.courses.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import lectern.courses.control.CourseFacts;
import lectern.courses.control.Courses;
import lectern.courses.control.Lessons;
import lectern.courses.control.Outlines;
import lectern.courses.entity.Course;
import lectern.courses.entity.Outline;
import lectern.courses.entity.OutlineSection;
import lectern.courses.entity.Section;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.web.Fields;
import lectern.platform.web.Once;
import lectern.platform.web.Refused;

/** The sections of a course: new ones, at its end or inside another one. */
@Path(Paths.SECTIONS)
@Boundary
public class SectionsResource {

    @Inject
    Gate gate;

    @Inject
    Courses courses;

    @Inject
    Outlines outlines;

    @Inject
    Lessons lessons;

    @Inject
    EditPages editPages;

    @Inject
    SectionPages pages;

    @Inject
    Addresses addresses;

    @Inject
    Once once;

    @POST
    @Consumes("application/x-www-form-urlencoded")
    @Produces("text/html")
    @Allowed("courses.edit")
    public Response create(@PathParam("course") String slug, MultivaluedMap<String, String> posted) {
        CourseFacts facts = gate.edited(slug);
        Course course = courses.forOutline(facts.id());
        Fields form = Fields.posted(posted);
        String title = form.required("title", 200);
        UUID parent = form.id("parent").orElse(null);
        Outline outline = outlines.of(course.id());
        OutlineSection inside = parent == null ? null : outline.section(parent).orElseThrow(NotFoundException::new);
        if (inside != null && inside.depth() >= Outline.DEEPEST) {
            form.reject("title", "courses.move.too-deep");
        }
        if (!form.isValid()) {
            throw Refused.invalid(inside == null
                ? editPages.withSection(facts, outline, form)
                : pages.view(facts, outline, inside, null, form, false));
        }
        Section section = lessons.addSection(course, parent, title);
        String place = addresses.editSection(facts.slug(), section.id());
        once.lead(form, place);
        return Response.seeOther(URI.create(place)).build();
    }
}
