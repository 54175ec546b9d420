package lectern.enrollments.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import lectern.courses.control.CourseFacts;
import lectern.enrollments.control.CourseGate;
import lectern.enrollments.control.Enrollments;
import lectern.enrollments.control.Enrollments.Entry;
import lectern.enrollments.control.Terms;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;

/** One's own place in a course. A second press of the same button finds it done. */
@Path("{organization:[a-z0-9-]+}/courses/{course:[a-z0-9-]+}/enrollment")
@Boundary
public class EnrollmentResource {

    @Inject
    CourseGate gate;

    @Inject
    Enrollments enrollments;

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

    @POST
    @Allowed("enrollments.enrol")
    public Response create(@PathParam("course") String slug) {
        CourseFacts course = gate.seen(slug);
        Entry entry = enrollments.enrol(Terms.of(course), current.memberId(), clock.instant());
        visit.say("good", words.text(entry == Entry.BACK ? "enrollments.said.back" : "enrollments.said.enrolled", course.title()));
        return Response.seeOther(URI.create(addresses.course(course.slug()))).build();
    }

    /** Leaving leads home, since a course by invitation is out of sight for those who are not in it. */
    @POST
    @Path("dropping")
    @Allowed("enrollments.enrol")
    public Response drop(@PathParam("course") String slug) {
        CourseFacts course = gate.seen(slug);
        if (enrollments.drop(Terms.of(course), current.memberId(), clock.instant())) {
            visit.sayWithUndo(words.text("enrollments.said.dropped", course.title()), addresses.enrollment(course.slug()));
        }
        return Response.seeOther(URI.create(addresses.home())).build();
    }
}
