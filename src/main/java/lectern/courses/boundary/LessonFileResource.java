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
import lectern.courses.control.CourseFiles;
import lectern.courses.control.CourseText;
import lectern.courses.control.Courses;
import lectern.courses.control.Lessons;
import lectern.courses.control.Outlines;
import lectern.courses.entity.Course;
import lectern.courses.entity.Lesson;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.web.Fields;
import lectern.platform.web.Refused;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;

/** The file of a lesson: chosen from the course's files, or taken out again. */
@Path(Paths.LESSON + "/file")
@Boundary
public class LessonFileResource {

    @Inject
    Gate gate;

    @Inject
    Courses courses;

    @Inject
    Outlines outlines;

    @Inject
    Lessons lessons;

    @Inject
    CourseFiles files;

    @Inject
    LessonPages pages;

    @Inject
    Addresses addresses;

    @Inject
    Visit visit;

    @Inject
    Words words;

    @POST
    @Consumes("application/x-www-form-urlencoded")
    @Produces("text/html")
    @Allowed("courses.edit")
    public Response choose(@PathParam("course") String slug, @PathParam("lesson") UUID id, MultivaluedMap<String, String> posted) {
        CourseFacts facts = gate.edited(slug);
        Lesson lesson = live(courses.forOutline(facts.id()), id);
        UUID file = Fields.posted(posted).id("chosen").filter(chosen -> files.isOf(facts.id(), chosen))
            .orElseThrow(() -> refused(facts, id, "platform.form.choose"));
        lessons.hold(lesson, lesson.content().withFile(file));
        return back(facts, id);
    }

    /** The lesson lets go of its file; the course keeps it. */
    @POST
    @Path("removal")
    @Produces("text/html")
    @Allowed("courses.edit")
    public Response remove(@PathParam("course") String slug, @PathParam("lesson") UUID id) {
        CourseFacts facts = gate.edited(slug);
        Lesson lesson = live(courses.forOutline(facts.id()), id);
        UUID file = lesson.content().fileId();
        if (file != null) {
            files.keep(facts.id(), file);
            lessons.hold(lesson, lesson.content().withFile(null));
            visit.say("good", words.text("courses.file.removed"));
        }
        return back(facts, id);
    }

    private Refused refused(CourseFacts course, UUID id, String key, Object... arguments) {
        CourseText text = outlines.with(course.id(), id.toString());
        return Refused.invalid(pages.withoutFile(course, text, Fields.empty().reject("chosen", key, arguments)));
    }

    private Lesson live(Course course, UUID id) {
        return lessons.find(course, id).filter(lesson -> !lesson.isTrashed()).orElseThrow(NotFoundException::new);
    }

    private Response back(CourseFacts course, UUID id) {
        return Response.seeOther(URI.create(addresses.editLesson(course.slug(), id))).build();
    }
}
