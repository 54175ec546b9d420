package lectern.enrollments.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import lectern.courses.control.CourseFacts;
import lectern.enrollments.control.CourseGate;
import lectern.enrollments.control.Journey;
import lectern.enrollments.control.Journeys;
import lectern.enrollments.control.LessonProgress;
import lectern.enrollments.control.Step;
import lectern.enrollments.control.StudyTime;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Current;
import lectern.platform.tenancy.Unaudited;
import lectern.platform.web.Fields;

/** The time a reader spent on a lesson, reported by the page itself. */
@Path("{organization:[a-z0-9-]+}/courses/{course:[a-z0-9-]+}/lessons/{lesson:[a-z0-9-]+}/time")
@Boundary
public class StudyTimeResource {

    @Inject
    StudyTime time;

    @Inject
    CourseGate gate;

    @Inject
    Journeys journeys;

    @Inject
    LessonProgress progress;

    @Inject
    Current current;

    @Inject
    Clock clock;

    @POST
    @Allowed("enrollments.enrol")
    @Unaudited("Every open lesson reports twice a minute; what it adds up to is kept with the progress.")
    public Response create(@PathParam("course") String course, @PathParam("lesson") String lesson, MultivaluedMap<String, String> posted) {
        Fields fields = Fields.posted(posted);
        int seconds = fields.number("seconds", 1, 3600).orElse(0);
        boolean isAtEnd = fields.flag("end");
        boolean isRead = (seconds > 0 || isAtEnd) && time.count(course, lesson, seconds, isAtEnd, clock.instant()).orElseThrow(NotFoundException::new);
        return isRead ? complete(course, lesson) : Response.noContent().build();
    }

    // 205: the page has changed, and the browser is to show it anew.
    private Response complete(String slug, String lesson) {
        CourseFacts course = gate.seen(slug);
        Journey journey = journeys.of(course.id(), current.memberId());
        Step step = journey.step(lesson).orElseThrow(NotFoundException::new);
        progress.complete(journey, step.lessonId(), clock.instant());
        return Response.status(Response.Status.RESET_CONTENT).build();
    }
}
