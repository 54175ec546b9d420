package lectern.courses.boundary;

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
import java.util.List;
import lectern.courses.control.CourseFacts;
import lectern.courses.control.Courses;
import lectern.courses.control.Teachers;
import lectern.courses.entity.Course;
import lectern.courses.entity.TemplateIsOpen;
import lectern.courses.entity.TooFewPlaces;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Fields;
import lectern.platform.web.Refused;
import lectern.platform.web.View;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;

/** The settings of a course: what it is about, who gets in, who teaches. */
@Path(Paths.EDIT + "/settings")
@Boundary
public class CourseSettingsResource {

    @Inject
    Gate gate;

    @Inject
    Courses courses;

    @Inject
    Teachers teachers;

    @Inject
    CourseFields fields;

    @Inject
    CourseSettingsPages pages;

    @Inject
    Addresses addresses;

    @Inject
    Current current;

    @Inject
    Visit visit;

    @Inject
    Words words;

    @GET
    @Produces("text/html")
    @Allowed("courses.edit")
    public View show(@PathParam("course") String slug) {
        CourseFacts course = gate.edited(slug);
        return pages.stored(course, courses.forChange(course.id()).externalId());
    }

    @POST
    @Consumes("application/x-www-form-urlencoded")
    @Produces("text/html")
    @Allowed("courses.edit")
    public Response save(@PathParam("course") String slug, MultivaluedMap<String, String> posted) {
        CourseFacts facts = gate.edited(slug);
        Course course = courses.forOutline(facts.id());
        List<Teachers.Candidate> candidates = pages.candidates(facts);
        Fields typed = Fields.posted(posted);
        CourseForm form = CourseForm.read(typed, fields.read(typed, facts.language()), candidates, current.zone());
        if (form.version() != course.version()) {
            throw Refused.conflict(pages.conflict(courses.byId(facts.id()).orElseThrow(), course.externalId(), typed, candidates));
        }
        refuseTaken(form, course);
        if (typed.isValid()) {
            put(form, course);
        }
        if (!typed.isValid()) {
            throw Refused.invalid(pages.typed(facts, typed, candidates));
        }
        visit.say("good", words.text("courses.saved"));
        return Response.seeOther(URI.create(next(course, form))).build();
    }

    private void refuseTaken(CourseForm form, Course course) {
        if (form.fields().problem("slug") == null && courses.isTaken(form.slug(), course.id())) {
            form.fields().reject("slug", "courses.field.slug.taken");
        }
        if (form.externalId() != null && form.fields().problem("external_id") == null && courses.isKnownElsewhere(form.externalId(), course.id())) {
            form.fields().reject("external_id", "courses.field.external-id.taken");
        }
    }

    private void put(CourseForm form, Course course) {
        try {
            course.open(form.access());
        } catch (TooFewPlaces e) {
            form.fields().reject("capacity", "courses.field.capacity.too-few", e.taken());
            return;
        } catch (TemplateIsOpen e) {
            form.fields().reject("template", "courses.field.template.published");
            return;
        }
        course.describe(form.description());
        course.weigh(form.weight());
        course.knownAs(form.externalId());
        course.handTo(form.instructor());
        teachers.set(course, form.others());
        courses.move(course, form.slug());
    }

    // Whoever has given the course away sees its page, for the settings are no longer theirs.
    private String next(Course course, CourseForm form) {
        boolean isStillMine = current.may("courses.edit-all") || course.instructorId().equals(current.memberId()) || form.others().contains(current.memberId());
        return isStillMine ? addresses.edit(course.slug()) + "/settings" : addresses.catalogue();
    }
}
