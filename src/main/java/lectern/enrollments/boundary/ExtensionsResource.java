package lectern.enrollments.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lectern.courses.control.CourseFacts;
import lectern.enrollments.control.CourseGate;
import lectern.enrollments.control.Extensions;
import lectern.enrollments.control.Journey;
import lectern.enrollments.control.Journeys;
import lectern.enrollments.control.Step;
import lectern.enrollments.control.Students;
import lectern.enrollments.entity.Extension;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Fields;
import lectern.platform.web.Refused;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;

/** What one student is granted beyond the rules of a course. */
@Path("{organization:[a-z0-9-]+}/courses/{course:[a-z0-9-]+}/people/{member:[0-9a-f-]{36}}/extensions")
@Boundary
public class ExtensionsResource {

    @Inject
    CourseGate gate;

    @Inject
    Students students;

    @Inject
    Journeys journeys;

    @Inject
    Extensions extensions;

    @Inject
    StudentPages pages;

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
    @Consumes("application/x-www-form-urlencoded")
    @Allowed("enrollments.manage")
    public Response grant(@PathParam("course") String slug, @PathParam("member") UUID member, MultivaluedMap<String, String> posted) {
        CourseFacts course = gate.managed(slug);
        Students.Student student = students.find(member).orElseThrow(NotFoundException::new);
        Journey journey = journeys.of(course.id(), member);
        if (journey.enrollment() == null) {
            throw new NotFoundException();
        }
        Set<UUID> lessons = journey.steps().stream().map(Step::lessonId).collect(Collectors.toSet());
        ExtensionForm form = ExtensionForm.read(Fields.posted(posted), lessons, current.zone(), clock.instant());
        if (!form.fields().isValid()) {
            throw Refused.invalid(pages.view(course, student, journey, pages.accessForm(journey), form.fields()));
        }
        extensions.give(form.to(new Extension(current.organizationId(), course.id(), member, null, current.memberId(), clock.instant())));
        visit.say("good", words.text("enrollments.extension.given", student.name()));
        return back(course, member);
    }

    @POST
    @Path("{extension:[0-9a-f-]{36}}/withdrawal")
    @Allowed("enrollments.manage")
    public Response withdraw(@PathParam("course") String slug, @PathParam("member") UUID member, @PathParam("extension") UUID id) {
        CourseFacts course = gate.managed(slug);
        Students.Student student = students.find(member).orElseThrow(NotFoundException::new);
        Extension given = extensions.find(id).filter(one -> member.equals(one.studentId()) && course.id().equals(one.courseId())).orElseThrow(NotFoundException::new);
        if (given.withdraw(clock.instant())) {
            visit.say("good", words.text("enrollments.extension.withdrawn", student.name()));
        }
        return back(course, member);
    }

    private Response back(CourseFacts course, UUID member) {
        return Response.seeOther(URI.create(addresses.person(course.slug(), member))).build();
    }
}
