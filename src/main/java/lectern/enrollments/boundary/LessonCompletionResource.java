package lectern.enrollments.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import lectern.courses.control.CourseFacts;
import lectern.enrollments.control.CourseGate;
import lectern.enrollments.control.Journey;
import lectern.enrollments.control.Journeys;
import lectern.enrollments.control.LessonProgress;
import lectern.enrollments.control.Step;
import lectern.enrollments.control.Terms;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;

/** The mark that a lesson is done, made by its reader. */
@Path("{organization:[a-z0-9-]+}/courses/{course:[a-z0-9-]+}/lessons/{lesson:[a-z0-9-]+}/completion")
@Boundary
public class LessonCompletionResource {

    @Inject
    CourseGate gate;

    @Inject
    Journeys journeys;

    @Inject
    LessonProgress progress;

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

    /** Marks the lesson and leads to the one named {@code next}, or back to the course. */
    @POST
    @Allowed("enrollments.enrol")
    public Response create(@PathParam("course") String slug, @PathParam("lesson") String lesson, MultivaluedMap<String, String> posted) {
        Instant now = clock.instant();
        CourseFacts course = gate.seen(slug);
        Journey journey = journeys.of(course.id(), current.memberId());
        Step step = step(course, journey, lesson, now);
        if (journey.locks(now).containsKey(step.lessonId())) {
            return Response.seeOther(URI.create(addresses.lesson(course.slug(), step.slug()))).build();
        }
        if (!mayBeMarked(step, now)) {
            visit.say("bad", words.text("enrollments.said.too-soon"));
            return Response.seeOther(URI.create(addresses.lesson(course.slug(), step.slug()))).build();
        }
        boolean isDone = !step.isComplete() && progress.complete(journey, step.lessonId(), now);
        if (isDone) {
            visit.say("good", words.text("enrollments.said.completed", course.title()));
        }
        String next = posted.getFirst("next");
        boolean goesOn = !isDone && next != null && journey.step(next).isPresent();
        return Response.seeOther(URI.create(goesOn ? addresses.lesson(course.slug(), next) : addresses.course(course.slug()))).build();
    }

    /** Takes the mark back. */
    @POST
    @Path("undoing")
    @Allowed("enrollments.enrol")
    public Response undo(@PathParam("course") String slug, @PathParam("lesson") String lesson) {
        Instant now = clock.instant();
        CourseFacts course = gate.seen(slug);
        Journey journey = journeys.of(course.id(), current.memberId());
        Step step = step(course, journey, lesson, now);
        progress.reopen(journey.enrollment(), current.memberId(), step.lessonId(), now);
        return Response.seeOther(URI.create(addresses.lesson(course.slug(), step.slug()))).build();
    }

    // Whoever reads without scripts says so by hand; the time it takes has to have passed at least.
    private static boolean mayBeMarked(Step step, Instant now) {
        boolean isReadByNow = step.isRead() && step.isOpened() && !now.isBefore(step.firstOpenedAt().plusSeconds(step.readingSeconds()));
        return step.isComplete() || step.isMarked() || step.completesOnOpening() || isReadByNow;
    }

    private static Step step(CourseFacts course, Journey journey, String lesson, Instant now) {
        journey.requireAccess(Terms.of(course), lesson, now);
        return journey.step(lesson).orElseThrow(NotFoundException::new);
    }
}
