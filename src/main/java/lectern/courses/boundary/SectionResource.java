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
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import lectern.courses.control.CourseFacts;
import lectern.courses.control.Courses;
import lectern.courses.control.Lessons;
import lectern.courses.control.Outlines;
import lectern.courses.control.Releases;
import lectern.courses.entity.Course;
import lectern.courses.entity.Outline;
import lectern.courses.entity.OutlineSection;
import lectern.courses.entity.Section;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.web.Fields;
import lectern.platform.web.Refused;
import lectern.platform.web.View;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;

/** A section: its title, and its way into the trash and back, with all that is in it. */
@Path(Paths.SECTION)
@Boundary
public class SectionResource {

    @Inject
    Gate gate;

    @Inject
    Courses courses;

    @Inject
    Outlines outlines;

    @Inject
    Lessons lessons;

    @Inject
    Releases releases;

    @Inject
    SectionPages pages;

    @Inject
    Addresses addresses;

    @Inject
    Clock clock;

    @Inject
    Visit visit;

    @Inject
    Words words;

    @GET
    @Produces("text/html")
    @Allowed("courses.edit")
    public View show(@PathParam("course") String slug, @PathParam("section") UUID id) {
        CourseFacts course = gate.edited(slug);
        Outline outline = outlines.of(course.id());
        return pages.view(course, outline, outline.section(id).orElseThrow(NotFoundException::new), null, null, false);
    }

    @POST
    @Consumes("application/x-www-form-urlencoded")
    @Produces("text/html")
    @Allowed("courses.edit")
    public Response rename(@PathParam("course") String slug, @PathParam("section") UUID id, MultivaluedMap<String, String> posted) {
        CourseFacts facts = gate.edited(slug);
        Section section = live(courses.forOutline(facts.id()), id);
        Fields form = Fields.posted(posted);
        String title = form.required("title", 200);
        boolean isConflict = form.isValid() && !section.title().equals(form.optional("was", 200)) && !section.title().equals(title);
        if (isConflict || !form.isValid()) {
            Outline outline = outlines.of(facts.id());
            View page = pages.view(facts, outline, outline.section(id).orElseThrow(NotFoundException::new), form, null, isConflict);
            throw isConflict ? Refused.conflict(page) : Refused.invalid(page);
        }
        section.rename(title);
        visit.say("good", words.text("courses.saved"));
        return to(addresses.editSection(facts.slug(), id));
    }

    @POST
    @Path("deletion")
    @Produces("text/html")
    @Allowed("courses.edit")
    public Response delete(@PathParam("course") String slug, @PathParam("section") UUID id) {
        CourseFacts facts = gate.edited(slug);
        Section section = live(courses.forOutline(facts.id()), id);
        Outline outline = outlines.of(facts.id());
        OutlineSection line = outline.section(id).orElseThrow(NotFoundException::new);
        long inside = outline.with(line).stream().filter(item -> !item.isSection()).count();
        lessons.trash(section, clock.instant());
        releases.requireAcyclic(facts.id());
        visit.sayWithUndo(words.text("courses.section.deleted", section.title(), inside), addresses.editSection(facts.slug(), id) + "/restoration");
        return to(addresses.editBeside(facts.slug(), outline, List.of(id)));
    }

    @POST
    @Path("restoration")
    @Produces("text/html")
    @Allowed("courses.edit")
    public Response restore(@PathParam("course") String slug, @PathParam("section") UUID id) {
        CourseFacts facts = gate.edited(slug);
        Course course = courses.forOutline(facts.id());
        Section section = lessons.findSection(course, id).orElseThrow(NotFoundException::new);
        if (section.isTrashed() && !lessons.isPlaceThere(course, section.parentId())) {
            visit.say("bad", words.text("courses.trash.section-first"));
            return to(addresses.edit(facts.slug()) + "/trash");
        }
        if (section.isTrashed()) {
            lessons.restore(section);
            releases.requireAcyclic(facts.id());
        }
        return to(addresses.editSection(facts.slug(), id));
    }

    private Section live(Course course, UUID id) {
        return lessons.findSection(course, id).filter(section -> !section.isTrashed()).orElseThrow(NotFoundException::new);
    }

    private static Response to(String place) {
        return Response.seeOther(URI.create(place)).build();
    }
}
