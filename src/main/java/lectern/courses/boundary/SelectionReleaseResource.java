package lectern.courses.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lectern.courses.control.CourseFacts;
import lectern.courses.control.Courses;
import lectern.courses.control.Outlines;
import lectern.courses.control.Releases;
import lectern.courses.entity.Outline;
import lectern.courses.entity.ReleaseCycle;
import lectern.courses.entity.ReleaseRule;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Current;
import lectern.platform.tenancy.Unaudited;
import lectern.platform.web.Fields;
import lectern.platform.web.Refused;
import lectern.platform.web.View;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;

/** When several lessons open, said of all of them at once: all of them, or none. */
@Path(Paths.EDIT + "/selection/release")
@Boundary
public class SelectionReleaseResource {

    private static final String CHOSEN = "lessons";

    @Inject
    Gate gate;

    @Inject
    Courses courses;

    @Inject
    Outlines outlines;

    @Inject
    Releases releases;

    @Inject
    ReleasePages pages;

    @Inject
    EditPages editPages;

    @Inject
    Addresses addresses;

    @Inject
    Current current;

    @Inject
    Visit visit;

    @Inject
    Words words;

    /** The form; posted, for an address would not hold the lessons of a long course. */
    @POST
    @Path("form")
    @Consumes("application/x-www-form-urlencoded")
    @Produces("text/html")
    @Allowed("courses.edit")
    @Unaudited("It changes nothing.")
    public View form(@PathParam("course") String slug, MultivaluedMap<String, String> posted) {
        CourseFacts course = gate.edited(slug);
        Outline outline = outlines.of(course.id());
        List<UUID> lessons = chosen(course, outline, Fields.posted(posted));
        return pages.selection(course, outline, lessons, ReleaseForm.of(ReleaseRule.SILENT, false, current.zone()));
    }

    @POST
    @Consumes("application/x-www-form-urlencoded")
    @Produces("text/html")
    @Allowed("courses.edit")
    public Response save(@PathParam("course") String slug, MultivaluedMap<String, String> posted) {
        CourseFacts course = gate.edited(slug);
        courses.forOutline(course.id());
        Outline outline = outlines.of(course.id());
        Fields fields = Fields.posted(posted);
        List<UUID> lessons = chosen(course, outline, fields);
        ReleaseForm form = ReleaseForm.read(fields, course, outline, false, current.zone());
        if (form.fields().isValid()) {
            save(course, lessons, form);
        }
        if (!form.fields().isValid()) {
            throw Refused.invalid(pages.selection(course, outline, lessons, form.fields()));
        }
        visit.say("good", words.text("courses.selection.released", lessons.size()));
        return Response.seeOther(URI.create(addresses.edit(course.slug()) + "/release")).build();
    }

    private void save(CourseFacts course, List<UUID> lessons, ReleaseForm form) {
        lessons.forEach(lesson -> releases.save(new Releases.Subject(course.id(), null, lesson, null), form.rule()));
        try {
            releases.requireAcyclic(course.id());
        } catch (ReleaseCycle e) {
            form.fields().reject(form.fields().value("ordering").equals("after_chosen") ? "after" : "ordering", "courses.release.cycle", e.path());
        }
    }

    private List<UUID> chosen(CourseFacts course, Outline outline, Fields fields) {
        List<UUID> lessons = fields.ids(CHOSEN);
        if (lessons.isEmpty() || !lessons.stream().allMatch(id -> outline.lesson(id).isPresent())) {
            Fields form = Fields.of(Map.of()).reject(CHOSEN, lessons.isEmpty() ? "courses.selection.none" : "courses.selection.gone");
            throw Refused.invalid(editPages.withSelection(course, outline, form));
        }
        return lessons;
    }
}
