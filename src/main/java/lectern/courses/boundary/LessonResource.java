package lectern.courses.boundary;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.ClientErrorException;
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
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import lectern.courses.control.CourseFacts;
import lectern.courses.control.CourseText;
import lectern.courses.control.Courses;
import lectern.courses.control.LessonKinds;
import lectern.courses.control.Lessons;
import lectern.courses.control.Outlines;
import lectern.courses.control.Releases;
import lectern.courses.entity.Course;
import lectern.courses.entity.Lesson;
import lectern.courses.entity.ReleaseCycle;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Fields;
import lectern.platform.web.Refused;
import lectern.platform.web.View;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;

/** A lesson for its author: its text, saved by the author or, as they write, by the page itself. */
@Path(Paths.LESSON)
@Boundary
public class LessonResource {

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
    LessonKinds kinds;

    @Inject
    LessonPages pages;

    @Inject
    Addresses addresses;

    @Inject
    Current current;

    @Inject
    Clock clock;

    @Inject
    Visit visit;

    @Inject
    Words words;

    @GET
    @Produces("text/html")
    @Allowed("courses.edit")
    public View show(@PathParam("course") String slug, @PathParam("lesson") UUID id) {
        CourseFacts course = gate.edited(slug);
        return pages.stored(course, text(course, id));
    }

    /** The part of the page that says what stands out in the text, as it is stored. */
    @GET
    @Path("check")
    @Produces("text/html")
    @Allowed("courses.edit")
    public View check(@PathParam("course") String slug, @PathParam("lesson") UUID id) {
        CourseFacts course = gate.edited(slug);
        return pages.stored(course, text(course, id)).part("check");
    }

    @POST
    @Consumes("application/x-www-form-urlencoded")
    @Produces("text/html")
    @Allowed("courses.edit")
    public Response save(@PathParam("course") String slug, @PathParam("lesson") UUID id, MultivaluedMap<String, String> posted) {
        CourseFacts facts = gate.edited(slug);
        Lesson lesson = live(courses.forOutline(facts.id()), id);
        LessonForm form = LessonForm.read(Fields.posted(posted), kinds.of(lesson.type()), lesson.content(), current.slug());
        if (form.version() != lesson.version()) {
            throw Refused.conflict(pages.conflict(facts, text(facts, id), form.fields()));
        }
        if (!form.fields().isValid() || !write(facts, lesson, form)) {
            throw Refused.invalid(pages.typed(facts, text(facts, id), form.fields()));
        }
        return to(addresses.editLesson(facts.slug(), id));
    }

    @POST
    @Consumes("application/x-www-form-urlencoded")
    @Produces("application/json")
    @Allowed("courses.edit")
    public Response saveQuietly(@PathParam("course") String slug, @PathParam("lesson") UUID id, MultivaluedMap<String, String> posted) {
        CourseFacts facts = gate.edited(slug);
        Lesson lesson = live(courses.forOutline(facts.id()), id);
        LessonForm form = LessonForm.read(Fields.posted(posted), kinds.of(lesson.type()), lesson.content(), current.slug());
        if (form.version() != lesson.version()) {
            throw new ClientErrorException(Response.Status.CONFLICT);
        }
        if (!form.fields().isValid() || !write(facts, lesson, form)) {
            throw new ClientErrorException(422);
        }
        String time = DateTimeFormatter.ofPattern("HH:mm").format(clock.instant().atZone(current.zone()));
        return Response.ok(Json.createObjectBuilder().add("version", lessons.stored(lesson).version()).add("saved", time).build().toString()).build();
    }

    @POST
    @Path("deletion")
    @Produces("text/html")
    @Allowed("courses.edit")
    public Response delete(@PathParam("course") String slug, @PathParam("lesson") UUID id) {
        CourseFacts facts = gate.edited(slug);
        Lesson lesson = live(courses.forOutline(facts.id()), id);
        String place = addresses.editBeside(facts.slug(), outlines.of(facts.id()), List.of(id));
        lessons.trash(lesson, clock.instant());
        releases.requireAcyclic(facts.id());
        visit.sayWithUndo(words.text("courses.lesson.deleted", lesson.title()), addresses.editLesson(facts.slug(), id) + "/restoration");
        return to(place);
    }

    @POST
    @Path("restoration")
    @Produces("text/html")
    @Allowed("courses.edit")
    public Response restore(@PathParam("course") String slug, @PathParam("lesson") UUID id) {
        CourseFacts facts = gate.edited(slug);
        Course course = courses.forOutline(facts.id());
        Lesson lesson = lessons.find(course, id).orElseThrow(NotFoundException::new);
        if (lesson.isTrashed() && !lessons.isPlaceThere(course, lesson.sectionId())) {
            visit.say("bad", words.text("courses.trash.section-first"));
            return to(addresses.edit(facts.slug()) + "/trash");
        }
        if (lesson.isTrashed()) {
            lessons.restore(lesson);
            releases.requireAcyclic(facts.id());
        }
        return to(addresses.editLesson(facts.slug(), id));
    }

    // Which lessons are required says what comes before what: that could close a circle.
    private boolean write(CourseFacts course, Lesson lesson, LessonForm form) {
        boolean isTurning = lesson.obligation() != form.obligation();
        lessons.write(lesson, form.title(), form.content(), form.minutes(), form.rule(), form.obligation());
        try {
            if (isTurning) {
                releases.requireAcyclic(course.id());
            }
        } catch (ReleaseCycle e) {
            form.fields().reject("obligation", "courses.release.cycle", e.path());
        }
        return form.fields().isValid();
    }

    private CourseText text(CourseFacts course, UUID id) {
        CourseText text = outlines.with(course.id(), id.toString());
        text.wanted().orElseThrow(NotFoundException::new);
        return text;
    }

    private Lesson live(Course course, UUID id) {
        return lessons.find(course, id).filter(lesson -> !lesson.isTrashed()).orElseThrow(NotFoundException::new);
    }

    private static Response to(String place) {
        return Response.seeOther(URI.create(place)).build();
    }
}
