package lectern.enrollments.boundary;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.courses.control.CourseFacts;
import lectern.enrollments.control.CourseGate;
import lectern.enrollments.control.Journey;
import lectern.enrollments.control.Journeys;
import lectern.enrollments.control.LessonProgress;
import lectern.enrollments.control.Playback;
import lectern.enrollments.control.Step;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Current;
import lectern.platform.tenancy.Unaudited;
import lectern.platform.web.Fields;

/** Where a student is in the film of a lesson and what of it they have watched, asked for and reported by the page itself. */
@Path("{organization:[a-z0-9-]+}/courses/{course:[a-z0-9-]+}/lessons/{lesson:[a-z0-9-]+}/playback")
@Boundary
public class PlaybackResource {

    private static final int DAY = 86_400;
    private static final int MOST = 200;
    private static final Pattern STRETCH = Pattern.compile("(\\d{1,5})-(\\d{1,5})");

    @Inject
    Playback playback;

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

    @GET
    @Produces("application/json")
    @Allowed("enrollments.enrol")
    public Response show(@PathParam("course") String course, @PathParam("lesson") String lesson) {
        return answer(playback.of(course, lesson, clock.instant()).orElseThrow(NotFoundException::new), false);
    }

    @POST
    @Produces("application/json")
    @Allowed("enrollments.enrol")
    @Unaudited("A film that plays reports every ten seconds; what completes the lesson is kept with the progress.")
    public Response create(@PathParam("course") String course, @PathParam("lesson") String lesson, MultivaluedMap<String, String> posted) {
        Instant now = clock.instant();
        Playback.Watched watched = playback.count(course, lesson, read(Fields.posted(posted)), now).orElseThrow(NotFoundException::new);
        if (watched.completes()) {
            complete(course, lesson, now);
        }
        return answer(watched, watched.completes());
    }

    private static Playback.Report read(Fields fields) {
        int stoppedAt = fields.number("position", 0, DAY).orElse(0);
        int length = fields.number("length", 1, DAY).orElse(0);
        List<Playback.Stretch> stretches = new ArrayList<>();
        for (String part : fields.optional("watched", 12 * MOST).split(",")) {
            Matcher stretch = STRETCH.matcher(part);
            if (stretch.matches() && Integer.parseInt(stretch.group(1)) < Integer.parseInt(stretch.group(2))) {
                stretches.add(new Playback.Stretch(Integer.parseInt(stretch.group(1)), Integer.parseInt(stretch.group(2))));
            } else if (!part.isEmpty()) {
                throw new BadRequestException();
            }
        }
        if (!fields.isValid()) {
            throw new BadRequestException();
        }
        return new Playback.Report(stoppedAt, stretches, length);
    }

    private void complete(String slug, String lesson, Instant now) {
        CourseFacts course = gate.seen(slug);
        Journey journey = journeys.of(course.id(), current.memberId());
        Step step = journey.step(lesson).orElseThrow(NotFoundException::new);
        progress.complete(journey, step.lessonId(), now);
    }

    private static Response answer(Playback.Watched watched, boolean isComplete) {
        JsonArrayBuilder stretches = Json.createArrayBuilder();
        watched.stretches().forEach(stretch -> stretches.add(Json.createArrayBuilder().add(stretch.from()).add(stretch.to())));
        return Response.ok(Json.createObjectBuilder().add("position", watched.stoppedAt()).add("watched", stretches).add("percent", watched.percent())
            .add("complete", isComplete).build().toString()).header("Cache-Control", "no-store").build();
    }
}
