package lectern.enrollments.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import lectern.courses.control.CourseFacts;
import lectern.enrollments.control.Extensions;
import lectern.enrollments.control.CourseGate;
import lectern.enrollments.control.Journey;
import lectern.enrollments.control.Journeys;
import lectern.enrollments.control.LessonProgress;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Current;
import lectern.platform.web.View;
import lectern.platform.web.Words;

/** One's own progress in a course. */
@Path("{organization:[a-z0-9-]+}/courses/{course:[a-z0-9-]+}/progress")
@Boundary
public class ProgressResource {

    @Inject
    CourseGate gate;

    @Inject
    Journeys journeys;

    @Inject
    LessonProgress progress;

    @Inject
    Extensions extensions;

    @Inject
    Panels panels;

    @Inject
    Addresses addresses;

    @Inject
    Current current;

    @Inject
    Clock clock;

    @Inject
    Words words;

    @GET
    @Produces("text/html")
    @Allowed("courses.view")
    public View show(@PathParam("course") String slug) {
        CourseFacts course = gate.seen(slug);
        Instant now = clock.instant();
        Journey journey = progress.settled(journeys.of(course.id(), current.memberId()), now);
        if (!journey.isIn()) {
            throw new WebApplicationException(Response.seeOther(URI.create(addresses.course(course.slug()))).build());
        }
        CoursePanel panel = panels.course(course, journey, now);
        List<Crumb> trail = List.of(new Crumb(addresses.catalogue(), words.text("enrollments.trail.courses")),
            new Crumb(addresses.course(course.slug()), course.title()));
        return View.of("enrollments/progress", new ProgressPage(trail, course.title(), course.language(), addresses.course(course.slug()), panel.standing(),
            panel.closure(), panels.lines(course, journey, !panel.isClosed()), journey.enrollment().enrolledAt(), journey.enrollment().seconds(),
            extensions.ofStudent(course.id(), current.memberId()), journey.enrollment().run()));
    }
}
