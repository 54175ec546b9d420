package lectern.courses.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import lectern.courses.control.CourseFacts;
import lectern.courses.control.CourseText;
import lectern.courses.control.Courses;
import lectern.courses.control.LessonVersion;
import lectern.courses.control.LessonVersions;
import lectern.courses.control.Lessons;
import lectern.courses.control.Outlines;
import lectern.courses.entity.Lesson;
import lectern.platform.richtext.Difference;
import lectern.platform.richtext.RichText;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.web.View;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;

/** What a lesson held before: to look at, to compare with what it holds now, and to put back. */
@Path(Paths.LESSON + "/versions")
@Boundary
public class LessonVersionsResource {

    private static final String VERSION = "{version:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}";

    @Inject
    Gate gate;

    @Inject
    Courses courses;

    @Inject
    Outlines outlines;

    @Inject
    Lessons lessons;

    @Inject
    LessonVersions versions;

    @Inject
    Authors authors;

    @Inject
    Addresses addresses;

    @Inject
    Visit visit;

    @Inject
    Words words;

    @GET
    @Produces("text/html")
    @Allowed("courses.edit")
    public View list(@PathParam("course") String slug, @PathParam("lesson") UUID id) {
        CourseFacts course = gate.edited(slug);
        CourseText text = text(course, id);
        List<LessonVersion> kept = versions.of(course.id(), id);
        return View.of("courses/versions", new LessonVersionsPage(authors.around(course, text.outline(), id), addresses.editLesson(course.slug(), id),
            text.lesson().title(), kept));
    }

    @GET
    @Path(VERSION)
    @Produces("text/html")
    @Allowed("courses.edit")
    public View show(@PathParam("course") String slug, @PathParam("lesson") UUID id, @PathParam("version") UUID version) {
        CourseFacts course = gate.edited(slug);
        CourseText text = text(course, id);
        LessonVersions.Kept kept = versions.find(course.id(), id, version).orElseThrow(NotFoundException::new);
        boolean isSame = kept.version().title().equals(text.lesson().title()) && kept.over(text.lesson().content()).equals(text.lesson().content());
        return View.of("courses/version", new LessonVersionPage(authors.around(course, text.outline(), id), addresses.editLesson(course.slug(), id),
            kept.version(), text.lesson().title(), isSame, Difference.between(text.lesson().content().body(), kept.content().body()),
            RichText.decorated(RichText.show(kept.content().body(), text.lesson().organization())), kept.content().targetUrl()));
    }

    @POST
    @Path(VERSION + "/restoration")
    @Produces("text/html")
    @Allowed("courses.edit")
    public Response restore(@PathParam("course") String slug, @PathParam("lesson") UUID id, @PathParam("version") UUID version) {
        CourseFacts facts = gate.edited(slug);
        Lesson lesson = lessons.find(courses.forOutline(facts.id()), id).filter(found -> !found.isTrashed()).orElseThrow(NotFoundException::new);
        versions.restore(lesson, versions.find(facts.id(), id, version).orElseThrow(NotFoundException::new));
        visit.say("good", words.text("courses.versions.restored"));
        return Response.seeOther(URI.create(addresses.editLesson(facts.slug(), id))).build();
    }

    private CourseText text(CourseFacts course, UUID id) {
        CourseText text = outlines.with(course.id(), id.toString());
        text.wanted().orElseThrow(NotFoundException::new);
        return text;
    }
}
