package lectern.enrollments.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lectern.courses.control.CourseFacts;
import lectern.enrollments.control.CourseGate;
import lectern.enrollments.control.EnrolResult;
import lectern.enrollments.control.Enrolling;
import lectern.enrollments.control.Terms;
import lectern.enrollments.entity.CourseTerms;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Fields;
import lectern.platform.web.Option;
import lectern.platform.web.Refused;
import lectern.platform.web.View;
import lectern.platform.web.Words;

/** Putting people into a course. The same list a second time finds everybody in. */
@Path("{organization:[a-z0-9-]+}/courses/{course:[a-z0-9-]+}/people/enrolling")
@Boundary
public class EnrollingResource {

    @Inject
    CourseGate gate;

    @Inject
    Enrolling enrolling;

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
    @Allowed("enrollments.manage")
    public View form(@PathParam("course") String slug) {
        return view(gate.managed(slug), EnrolForm.blank());
    }

    /** Answers with the result of each line, which is kept nowhere else. */
    @POST
    @Produces("text/html")
    @Allowed("enrollments.manage")
    public View create(@PathParam("course") String slug, MultivaluedMap<String, String> posted) {
        CourseFacts course = gate.managed(slug);
        CourseTerms terms = Terms.of(course);
        Instant now = clock.instant();
        EnrolForm form = EnrolForm.of(Fields.posted(posted), current.zone(), now);
        if (!form.fields().isValid() || terms.closedToAll(now).isPresent()) {
            throw Refused.invalid(view(course, form.fields()));
        }
        List<EnrolResult> results = new ArrayList<>(enrolling.byAddress(terms, form.lines(), form.until(), now));
        if (form.team() != null) {
            results.addAll(enrolling.byTeam(terms, form.team(), form.until(), now));
        }
        List<EnrolledPage.Line> lines = results.stream()
            .map(r -> new EnrolledPage.Line(r.text(), r.name(), r.memberId() == null ? null : addresses.person(course.slug(), r.memberId()), r.outcome())).toList();
        return View.of("enrollments/enrolled", new EnrolledPage(trail(course), course.title(), addresses.people(course.slug()), lines));
    }

    private View view(CourseFacts course, Fields form) {
        CourseTerms terms = Terms.of(course);
        String closed = terms.closedToAll(clock.instant()).map(why -> "enrollments.closed-to-staff." + why.word()).orElse(null);
        List<Option> teams = enrolling.teams().stream()
            .map(team -> new Option(team.id().toString(), words.text("enrollments.enrolling.team-of", team.name(), team.memberCount()))).toList();
        return View.of("enrollments/enrolling", new EnrolPage(trail(course), course.title(), addresses.people(course.slug()), form, teams,
            terms.capacity() == null ? null : terms.places(), closed));
    }

    private List<Crumb> trail(CourseFacts course) {
        return Stream.of(new Crumb(addresses.catalogue(), words.text("enrollments.trail.courses")), new Crumb(addresses.course(course.slug()), course.title()),
            new Crumb(addresses.people(course.slug()), words.text("enrollments.people"))).toList();
    }
}
