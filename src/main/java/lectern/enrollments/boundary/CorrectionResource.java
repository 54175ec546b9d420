package lectern.enrollments.boundary;

import jakarta.inject.Inject;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lectern.courses.control.CourseFacts;
import lectern.enrollments.control.CourseGate;
import lectern.enrollments.control.Journey;
import lectern.enrollments.control.Journeys;
import lectern.enrollments.control.LessonProgress;
import lectern.enrollments.control.Step;
import lectern.enrollments.control.Students;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Fields;
import lectern.platform.web.Option;
import lectern.platform.web.Refused;
import lectern.platform.web.View;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;

/** What is recorded of one student in one lesson, set right by those who look after the course, with a reason the student sees. */
@Path("{organization:[a-z0-9-]+}/courses/{course:[a-z0-9-]+}/people/{member:[0-9a-f-]{36}}/lessons/{lesson:[0-9a-f-]{36}}")
@Boundary
public class CorrectionResource {

    private static final int LONGEST_REASON = 500;

    @Inject
    CourseGate gate;

    @Inject
    Students students;

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

    @GET
    @Produces("text/html")
    @Allowed("enrollments.manage")
    public View show(@PathParam("course") String slug, @PathParam("member") UUID member, @PathParam("lesson") UUID lesson) {
        Seen seen = seen(slug, member, lesson);
        return view(seen, Fields.of(Map.of("state", seen.step().isComplete() ? "open" : "complete")));
    }

    @POST
    @Consumes("application/x-www-form-urlencoded")
    @Allowed("enrollments.manage")
    public Response correct(@PathParam("course") String slug, @PathParam("member") UUID member, @PathParam("lesson") UUID lesson,
                            MultivaluedMap<String, String> posted) {
        Seen seen = seen(slug, member, lesson);
        Fields fields = Fields.posted(posted);
        String state = fields.oneOf("state", Set.of("complete", "open"));
        String reason = fields.required("reason", LONGEST_REASON);
        if (!fields.isValid()) {
            throw Refused.invalid(view(seen, fields));
        }
        progress.correct(seen.journey(), lesson, state.equals("complete"), current.memberId(), reason, clock.instant());
        visit.say("good", words.text("enrollments.said.corrected", seen.step().title(), seen.student().name()));
        return Response.seeOther(URI.create(addresses.person(seen.course().slug(), member))).build();
    }

    private View view(Seen seen, Fields form) {
        String person = addresses.person(seen.course().slug(), seen.student().id());
        List<Crumb> trail = List.of(new Crumb(addresses.course(seen.course().slug()), seen.course().title()),
            new Crumb(addresses.people(seen.course().slug()), words.text("enrollments.people")), new Crumb(person, seen.student().name()));
        List<Option> states = List.of(new Option("complete", words.text("enrollments.correct.complete")), new Option("open", words.text("enrollments.correct.open")));
        LessonLine line = new LessonLine(seen.step(), addresses.lesson(seen.course().slug(), seen.step().slug()), false, seen.journey().due(seen.step()));
        return View.of("enrollments/correction", new CorrectionPage(trail, seen.student().name(), line, seen.course().language(),
            person + "/lessons/" + seen.step().lessonId(), person, form, states));
    }

    private record Seen(CourseFacts course, Students.Student student, Journey journey, Step step) {
    }

    private Seen seen(String slug, UUID member, UUID lesson) {
        CourseFacts course = gate.managed(slug);
        Students.Student student = students.find(member).orElseThrow(NotFoundException::new);
        Journey journey = journeys.of(course.id(), member);
        return new Seen(course, student, journey, journey.step(lesson).orElseThrow(NotFoundException::new));
    }
}
