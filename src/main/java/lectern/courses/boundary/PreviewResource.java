package lectern.courses.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import lectern.courses.control.CourseFacts;
import lectern.courses.control.CourseText;
import lectern.courses.control.Outlines;
import lectern.courses.control.Releases;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Fields;
import lectern.platform.web.View;

/** A course as a student will see it, for those who make it. Nothing is recorded. */
@Path(Paths.COURSE + "/preview")
@Boundary
public class PreviewResource {

    @Inject
    Gate gate;

    @Inject
    Outlines outlines;

    @Inject
    Releases releases;

    @Inject
    Current current;

    @Inject
    Clock clock;

    @Inject
    CoursePages coursePages;

    @Inject
    ReaderPages readerPages;

    @GET
    @Produces("text/html")
    @Allowed("courses.edit")
    public View course(@PathParam("course") String slug, @QueryParam("find") String find, @Context UriInfo address) {
        CourseFacts course = gate.edited(slug);
        return View.of("courses/course", coursePages.preview(course, outlines.of(course.id()), simulation(address), releases.plan(course.id(), null), find));
    }

    @GET
    @Path("lessons/{lesson:[a-z0-9-]+}")
    @Produces("text/html")
    @Allowed("courses.edit")
    public View lesson(@PathParam("course") String slug, @PathParam("lesson") String lesson, @QueryParam("play") String play, @Context UriInfo address) {
        CourseFacts course = gate.edited(slug);
        CourseText text = outlines.with(course.id(), lesson).forStudents();
        text.wanted().orElseThrow(NotFoundException::new);
        return readerPages.preview(course, text, simulation(address), releases.plan(course.id(), null), play != null);
    }

    private Simulation simulation(UriInfo address) {
        return Simulation.read(Fields.posted(address.getQueryParameters()), clock.instant(), current.zone());
    }
}
