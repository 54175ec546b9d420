package lectern.courses.boundary;

import jakarta.inject.Inject;
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
import lectern.courses.control.Courses;
import lectern.courses.control.LessonSelection;
import lectern.courses.control.Lessons;
import lectern.courses.control.Releases;
import lectern.courses.entity.Course;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;

/** Whether students see a lesson. */
@Path(Paths.LESSON + "/hiding")
@Boundary
public class LessonHidingResource {

    @Inject
    Gate gate;

    @Inject
    Courses courses;

    @Inject
    Lessons lessons;

    @Inject
    LessonSelection selection;

    @Inject
    Releases releases;

    @Inject
    Addresses addresses;

    @Inject
    Visit visit;

    @Inject
    Words words;

    @POST
    @Produces("text/html")
    @Allowed("courses.edit")
    public Response create(@PathParam("course") String slug, @PathParam("lesson") UUID id) {
        return change(slug, id, true);
    }

    @POST
    @Path("undoing")
    @Produces("text/html")
    @Allowed("courses.edit")
    public Response undo(@PathParam("course") String slug, @PathParam("lesson") UUID id) {
        return change(slug, id, false);
    }

    private Response change(String slug, UUID id, boolean isHidden) {
        CourseFacts facts = gate.edited(slug);
        Course course = courses.forOutline(facts.id());
        lessons.find(course, id).filter(found -> !found.isTrashed()).orElseThrow(NotFoundException::new);
        selection.hide(course, List.of(id), isHidden);
        releases.requireAcyclic(course.id());
        visit.say("good", words.text(isHidden ? "courses.selection.hidden" : "courses.selection.shown", 1));
        return Response.seeOther(URI.create(addresses.editLesson(facts.slug(), id))).build();
    }
}
