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
import lectern.courses.entity.Lesson;
import lectern.courses.entity.Outline;
import lectern.courses.entity.OutlineLesson;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.web.Fields;
import lectern.platform.web.Once;
import lectern.platform.web.Words;

/** Copies of a lesson, made right after it. */
@Path(Paths.LESSON + "/copies")
@Boundary
public class LessonCopiesResource {

    private static final int LONGEST_TITLE = 200;

    @Inject
    Gate gate;

    @Inject
    Courses courses;

    @Inject
    Outlines outlines;

    @Inject
    Lessons lessons;

    @Inject
    Addresses addresses;

    @Inject
    Once once;

    @Inject
    Words words;

    @POST
    @Consumes("application/x-www-form-urlencoded")
    @Produces("text/html")
    @Allowed("courses.edit")
    public Response create(@PathParam("course") String slug, @PathParam("lesson") UUID id, MultivaluedMap<String, String> posted) {
        CourseFacts facts = gate.edited(slug);
        Course course = courses.forOutline(facts.id());
        Lesson lesson = lessons.find(course, id).filter(found -> !found.isTrashed()).orElseThrow(NotFoundException::new);
        String title = words.text("courses.lesson.copy", lesson.title());
        Lesson copy = lessons.copy(lesson, title.substring(0, Math.min(LONGEST_TITLE, title.length())));
        String place = addresses.editLesson(facts.slug(), copy.id());
        once.lead(Fields.posted(posted), place);
        Outline outline = outlines.of(course.id());
        OutlineLesson original = outline.lesson(id).orElseThrow(NotFoundException::new);
        OutlineLesson line = outline.lesson(copy.id()).orElseThrow(NotFoundException::new);
        int after = outline.section(lesson.sectionId()).orElseThrow(NotFoundException::new).items().indexOf(original) + 1;
        outlines.place(course.id(), outline.moved(line, lesson.sectionId(), after));
        return Response.seeOther(URI.create(place)).build();
    }
}
