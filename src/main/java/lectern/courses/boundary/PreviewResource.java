package lectern.courses.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import lectern.courses.control.CourseFacts;
import lectern.courses.control.CourseText;
import lectern.courses.control.Outlines;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
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
    CoursePages coursePages;

    @Inject
    ReaderPages readerPages;

    @GET
    @Produces("text/html")
    @Allowed("courses.edit")
    public View course(@PathParam("course") String slug) {
        CourseFacts course = gate.edited(slug);
        return View.of("courses/course", coursePages.preview(course, outlines.of(course.id())));
    }

    @GET
    @Path("lessons/{lesson:[a-z0-9-]+}")
    @Produces("text/html")
    @Allowed("courses.edit")
    public View lesson(@PathParam("course") String slug, @PathParam("lesson") String lesson, @QueryParam("play") String play) {
        CourseFacts course = gate.edited(slug);
        CourseText text = outlines.with(course.id(), lesson).forStudents();
        text.wanted().orElseThrow(NotFoundException::new);
        return readerPages.preview(course, text, play != null);
    }
}
