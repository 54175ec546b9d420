package lectern.courses.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lectern.courses.control.CourseFacts;
import lectern.courses.control.Courses;
import lectern.courses.control.LessonKind;
import lectern.courses.control.LessonKinds;
import lectern.courses.control.Lessons;
import lectern.courses.control.Outlines;
import lectern.courses.control.Releases;
import lectern.courses.entity.Course;
import lectern.courses.entity.Lesson;
import lectern.courses.entity.Outline;
import lectern.courses.entity.OutlineSection;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.web.Fields;
import lectern.platform.web.Once;
import lectern.platform.web.Option;
import lectern.platform.web.Refused;
import lectern.platform.web.View;
import lectern.platform.web.Words;

/** The lessons of a course: a new one, of a kind, in a section. */
@Path(Paths.LESSONS)
@Boundary
public class LessonsResource {

    @Inject
    Gate gate;

    @Inject
    Courses courses;

    @Inject
    Outlines outlines;

    @Inject
    Lessons lessons;

    @Inject
    LessonKinds kinds;

    @Inject
    Authors authors;

    @Inject
    Addresses addresses;

    @Inject
    Releases releases;

    @Inject
    Once once;

    @Inject
    Words words;

    @GET
    @Path("new")
    @Produces("text/html")
    @Allowed("courses.edit")
    public View form(@PathParam("course") String slug, @QueryParam("section") String section) {
        CourseFacts course = gate.edited(slug);
        Outline outline = outlines.of(course.id());
        List<OutlineSection> sections = outline.allSections();
        String chosen = section != null || sections.isEmpty() ? section : sections.get(sections.size() - 1).id().toString();
        return view(course, outline, Fields.of(chosen == null ? Map.of("kind", kinds.all().get(0).type())
            : Map.of("kind", kinds.all().get(0).type(), "section", chosen)));
    }

    @POST
    @Consumes("application/x-www-form-urlencoded")
    @Produces("text/html")
    @Allowed("courses.edit")
    public Response create(@PathParam("course") String slug, MultivaluedMap<String, String> posted) {
        CourseFacts facts = gate.edited(slug);
        Course course = courses.forOutline(facts.id());
        Outline outline = outlines.of(course.id());
        Fields form = Fields.posted(posted);
        String title = form.required("title", 200);
        String kind = form.oneOf("kind", kinds.all().stream().map(LessonKind::type).collect(Collectors.toSet()));
        UUID section = form.id("section").filter(id -> outline.section(id).isPresent()).orElse(null);
        if (section == null) {
            form.reject("section", "courses.lesson.choose-section");
        }
        if (!form.isValid()) {
            throw Refused.invalid(view(facts, outline, form));
        }
        Lesson lesson = lessons.add(course, section, kind, title);
        releases.requireAcyclic(course.id());
        String place = addresses.editLesson(facts.slug(), lesson.id());
        once.lead(form, place);
        return Response.seeOther(URI.create(place)).build();
    }

    private View view(CourseFacts course, Outline outline, Fields form) {
        List<Option> options = kinds.all().stream().map(kind -> new Option(kind.type(), words.text(kind.name()), words.text(kind.purpose()))).toList();
        return View.of("courses/new-lesson", new NewLessonPage(authors.around(course, outline, null), addresses.edit(course.slug()) + "/lessons", form,
            options, SectionOptions.of(outline)));
    }
}
