package lectern.enrollments.boundary;

import jakarta.inject.Inject;
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
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import lectern.courses.control.CourseFacts;
import lectern.enrollments.control.CourseGate;
import lectern.enrollments.control.Enrollments;
import lectern.enrollments.control.Journey;
import lectern.enrollments.control.Journeys;
import lectern.enrollments.control.LessonProgress;
import lectern.enrollments.control.Students;
import lectern.enrollments.control.Terms;
import lectern.enrollments.entity.Enrollment;
import lectern.platform.audit.AuditLog;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Fields;
import lectern.platform.web.Refused;
import lectern.platform.web.View;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;

/** One student of a course, for those who look after it. */
@Path("{organization:[a-z0-9-]+}/courses/{course:[a-z0-9-]+}/people/{member:[0-9a-f-]{36}}")
@Boundary
public class StudentResource {

    @Inject
    CourseGate gate;

    @Inject
    Students students;

    @Inject
    Journeys journeys;

    @Inject
    Enrollments enrollments;

    @Inject
    LessonProgress progress;

    @Inject
    StudentPages pages;

    @Inject
    Addresses addresses;

    @Inject
    AuditLog audit;

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
    public View show(@PathParam("course") String slug, @PathParam("member") UUID member) {
        Seen seen = seen(slug, member);
        return pages.view(seen.course(), seen.student(), seen.journey(), pages.accessForm(seen.journey()));
    }

    /** Takes the student out of the course; what they did is kept. */
    @POST
    @Path("dropping")
    @Allowed("enrollments.manage")
    public Response drop(@PathParam("course") String slug, @PathParam("member") UUID member) {
        Seen seen = seen(slug, member);
        if (enrollments.drop(Terms.of(seen.course()), member, clock.instant())) {
            visit.sayWithUndo(words.text("enrollments.said.taken-out", seen.student().name()), addresses.person(seen.course().slug(), member) + "/return");
        }
        return back(seen);
    }

    /** Takes the student back into the course. */
    @POST
    @Path("return")
    @Allowed("enrollments.manage")
    public Response takeBack(@PathParam("course") String slug, @PathParam("member") UUID member) {
        Seen seen = seen(slug, member);
        Enrollments.Entry entry = enrollments.enrolByStaff(Terms.of(seen.course()), Set.of(member), "staff", null, clock.instant()).get(member);
        if (entry == Enrollments.Entry.FULL) {
            visit.say("bad", words.text("enrollments.said.full", seen.course().title()));
        } else if (entry == Enrollments.Entry.BACK) {
            visit.say("good", words.text("enrollments.said.taken-back", seen.student().name()));
        }
        return back(seen);
    }

    /** Sets until when the student gets in. */
    @POST
    @Path("access")
    @Allowed("enrollments.manage")
    public Response admit(@PathParam("course") String slug, @PathParam("member") UUID member, MultivaluedMap<String, String> posted) {
        Seen seen = seen(slug, member);
        Fields fields = Fields.posted(posted);
        Instant until = AccessEnd.read(fields, current.zone(), clock.instant());
        if (!fields.isValid()) {
            throw Refused.invalid(pages.view(seen.course(), seen.student(), seen.journey(), fields));
        }
        Enrollment enrollment = enrollments.forChange(seen.course().id(), member).orElseThrow(NotFoundException::new);
        enrollment.admitUntil(until);
        visit.say("good", words.text(until == null ? "enrollments.said.access-open" : "enrollments.said.access-set", seen.student().name()));
        return back(seen);
    }

    /** Makes the student's progress anew from the record of what they did. */
    @POST
    @Path("recount")
    @Allowed("enrollments.manage")
    public Response recount(@PathParam("course") String slug, @PathParam("member") UUID member) {
        Seen seen = seen(slug, member);
        int changed = progress.recompute(seen.journey().enrollment().id());
        audit.keep(current.action(), "update", "enrollments", seen.journey().enrollment().id());
        visit.say("good", words.text(changed == 0 ? "enrollments.said.recount-same" : "enrollments.said.recounted", changed));
        return back(seen);
    }

    private record Seen(CourseFacts course, Students.Student student, Journey journey) {
    }

    private Seen seen(String slug, UUID member) {
        CourseFacts course = gate.managed(slug);
        Students.Student student = students.find(member).orElseThrow(NotFoundException::new);
        Journey journey = journeys.of(course.id(), member);
        if (journey.enrollment() == null) {
            throw new NotFoundException();
        }
        return new Seen(course, student, journey);
    }

    private Response back(Seen seen) {
        return Response.seeOther(URI.create(addresses.person(seen.course().slug(), seen.student().id()))).build();
    }
}
