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
import java.util.Map;
import java.util.UUID;
import lectern.courses.control.CourseFacts;
import lectern.courses.control.Courses;
import lectern.courses.control.LessonSelection;
import lectern.courses.control.Outlines;
import lectern.courses.control.Releases;
import lectern.courses.entity.Course;
import lectern.courses.entity.Outline;
import lectern.courses.entity.OutlineLesson;
import lectern.platform.crypto.Uuids;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.web.Fields;
import lectern.platform.web.Once;
import lectern.platform.web.Words;

/** Copies of a lesson, made right after it. */
@Path(Paths.LESSON + "/copies")
@Boundary
public class LessonCopiesResource {

    @Inject
    Gate gate;

    @Inject
    Courses courses;

    @Inject
    Outlines outlines;

    @Inject
    LessonSelection selection;

    @Inject
    Addresses addresses;

    @Inject
    Releases releases;

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
        Outline outline = outlines.of(course.id());
        OutlineLesson lesson = outline.lesson(id).orElseThrow(NotFoundException::new);
        UUID copy = Uuids.next();
        String place = addresses.editLesson(facts.slug(), copy);
        once.lead(Fields.posted(posted), place);
        selection.duplicate(course, outline, Map.of(lesson.id(), copy), title -> words.text("courses.lesson.copy", title));
        releases.requireAcyclic(course.id());
        return Response.seeOther(URI.create(place)).build();
    }
}
