package lectern.courses.boundary;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import lectern.courses.control.CourseFacts;
import lectern.courses.control.Courses;
import lectern.courses.control.LessonKinds;
import lectern.courses.control.Outlines;
import lectern.courses.entity.Course;
import lectern.courses.entity.CourseNotReady;
import lectern.courses.entity.CourseStatusChanged;
import lectern.courses.entity.Outline;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.web.Fields;
import lectern.platform.web.Refused;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;

/** Whether a course is a draft, open to its readers, or in the archive. */
@Path(Paths.EDIT + "/status")
@Boundary
public class StatusResource {

    @Inject
    Gate gate;

    @Inject
    Courses courses;

    @Inject
    Outlines outlines;

    @Inject
    LessonKinds kinds;

    @Inject
    EditPages pages;

    @Inject
    Addresses addresses;

    @Inject
    Event<CourseStatusChanged> changed;

    @Inject
    Clock clock;

    @Inject
    Visit visit;

    @Inject
    Words words;

    @POST
    @Path("published")
    @Produces("text/html")
    @Allowed("courses.edit")
    public Response publish(@PathParam("course") String slug, MultivaluedMap<String, String> posted) {
        CourseFacts facts = gate.edited(slug);
        Course course = courses.forOutline(facts.id());
        if (facts.isArchived()) {
            course.reopen();
            tell(course);
            visit.say("good", words.text("courses.reopened"));
            return back(facts);
        }
        Outline outline = outlines.of(facts.id());
        try {
            course.publish(kinds.obstacles(outline), Fields.posted(posted).flag("known"), clock.instant());
        } catch (CourseNotReady e) {
            throw Refused.invalid(pages.refused(facts, outline, e.isMinor()));
        }
        tell(course);
        visit.sayWithUndo(words.text("courses.published"), addresses.edit(facts.slug()) + "/status/draft");
        return back(facts);
    }

    @POST
    @Path("draft")
    @Produces("text/html")
    @Allowed("courses.edit")
    public Response withdraw(@PathParam("course") String slug) {
        CourseFacts facts = gate.edited(slug);
        Course course = courses.forChange(facts.id());
        course.withdraw();
        tell(course);
        visit.say("good", words.text("courses.withdrawn"));
        return back(facts);
    }

    @POST
    @Path("archived")
    @Produces("text/html")
    @Allowed("courses.edit")
    public Response archive(@PathParam("course") String slug) {
        CourseFacts facts = gate.edited(slug);
        Course course = courses.forChange(facts.id());
        course.archive();
        tell(course);
        visit.sayWithUndo(words.text("courses.archived"), addresses.edit(facts.slug()) + "/status/published");
        return back(facts);
    }

    private void tell(Course course) {
        changed.fire(new CourseStatusChanged(course.organizationId(), course.id(), course.status()));
    }

    private Response back(CourseFacts course) {
        return Response.seeOther(URI.create(addresses.edit(course.slug()))).build();
    }
}
