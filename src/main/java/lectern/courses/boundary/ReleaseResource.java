package lectern.courses.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import java.util.function.Function;
import lectern.courses.control.CourseFacts;
import lectern.courses.control.CourseGroups;
import lectern.courses.control.Courses;
import lectern.courses.control.GroupFacts;
import lectern.courses.control.Outlines;
import lectern.courses.control.Releases;
import lectern.courses.entity.Outline;
import lectern.courses.entity.OutlineItem;
import lectern.courses.entity.ReleaseCycle;
import lectern.courses.entity.ReleaseRule;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Fields;
import lectern.platform.web.Refused;
import lectern.platform.web.View;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;

/** When a course, its sections and its lessons open. */
@Path(Paths.EDIT + "/release")
@Boundary
public class ReleaseResource {

    @Inject
    Gate gate;

    @Inject
    Courses courses;

    @Inject
    Outlines outlines;

    @Inject
    Releases releases;

    @Inject
    CourseGroups groups;

    @Inject
    ReleasePages pages;

    @Inject
    Current current;

    @Inject
    Visit visit;

    @Inject
    Words words;

    @GET
    @Produces("text/html")
    @Allowed("courses.edit")
    public View ofCourse(@PathParam("course") String slug, @QueryParam("group") UUID group) {
        return show(slug, group, outline -> null);
    }

    @GET
    @Path("sections/{section:[0-9a-f-]{36}}")
    @Produces("text/html")
    @Allowed("courses.edit")
    public View ofSection(@PathParam("course") String slug, @PathParam("section") UUID id, @QueryParam("group") UUID group) {
        return show(slug, group, outline -> outline.section(id).orElseThrow(NotFoundException::new));
    }

    @GET
    @Path("lessons/{lesson:[0-9a-f-]{36}}")
    @Produces("text/html")
    @Allowed("courses.edit")
    public View ofLesson(@PathParam("course") String slug, @PathParam("lesson") UUID id, @QueryParam("group") UUID group) {
        return show(slug, group, outline -> outline.lesson(id).orElseThrow(NotFoundException::new));
    }

    @POST
    @Consumes("application/x-www-form-urlencoded")
    @Allowed("courses.edit")
    public Response saveOfCourse(@PathParam("course") String slug, @QueryParam("group") UUID group,
                        MultivaluedMap<String, String> posted) {
        return save(slug, group, outline -> null, posted);
    }

    @POST
    @Path("sections/{section:[0-9a-f-]{36}}")
    @Consumes("application/x-www-form-urlencoded")
    @Allowed("courses.edit")
    public Response saveOfSection(@PathParam("course") String slug, @PathParam("section") UUID id, @QueryParam("group") UUID group,
                        MultivaluedMap<String, String> posted) {
        return save(slug, group, outline -> outline.section(id).orElseThrow(NotFoundException::new), posted);
    }

    @POST
    @Path("lessons/{lesson:[0-9a-f-]{36}}")
    @Consumes("application/x-www-form-urlencoded")
    @Allowed("courses.edit")
    public Response saveOfLesson(@PathParam("course") String slug, @PathParam("lesson") UUID id, @QueryParam("group") UUID group,
                        MultivaluedMap<String, String> posted) {
        return save(slug, group, outline -> outline.lesson(id).orElseThrow(NotFoundException::new), posted);
    }

    private View show(String slug, UUID group, Function<Outline, OutlineItem> subject) {
        CourseFacts course = gate.edited(slug);
        Outline outline = outlines.of(course.id());
        return pages.view(course, outline, subject.apply(outline), run(course, group), null, false);
    }

    private Response save(String slug, UUID group, Function<Outline, OutlineItem> subject, MultivaluedMap<String, String> posted) {
        CourseFacts course = gate.edited(slug);
        courses.forOutline(course.id());
        Outline outline = outlines.of(course.id());
        OutlineItem item = subject.apply(outline);
        GroupFacts run = run(course, group);
        ReleaseForm form = ReleaseForm.read(Fields.posted(posted), course, outline, item == null && group == null, current.zone());
        Releases.Subject about = new Releases.Subject(course.id(), item != null && item.isSection() ? item.id() : null, item != null && !item.isSection() ? item.id() : null,
            group);
        int version = releases.of(course.id(), group).getOrDefault(about.id(), ReleaseRule.SILENT).version();
        if (form.rule().version() != version) {
            throw Refused.conflict(pages.view(course, outline, item, run, form.fields(), true));
        }
        if (form.fields().isValid()) {
            save(course, about, form);
        }
        if (!form.fields().isValid()) {
            throw Refused.invalid(pages.view(course, outline, item, run, form.fields(), false));
        }
        visit.say("good", words.text("courses.saved"));
        return Response.seeOther(URI.create(pages.address(course, item, group))).build();
    }

    private GroupFacts run(CourseFacts course, UUID group) {
        return group == null ? null : groups.find(course.id(), group).orElseThrow(NotFoundException::new);
    }

    private void save(CourseFacts course, Releases.Subject about, ReleaseForm form) {
        releases.save(about, form.rule());
        try {
            releases.requireAcyclic(course.id());
        } catch (ReleaseCycle e) {
            form.fields().reject(form.fields().value("ordering").equals("after_chosen") ? "after" : "ordering", "courses.release.cycle", e.path());
        }
    }
}
