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
import lectern.courses.control.Courses;
import lectern.courses.control.Outlines;
import lectern.courses.control.Standing;
import lectern.courses.control.Standings;
import lectern.courses.entity.Lock;
import lectern.courses.entity.OutlineLesson;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Refused;
import lectern.platform.web.View;

/** A lesson, read by those who are in the course and those who teach it. */
@Path(Paths.COURSE + "/lessons")
@Boundary
public class ReaderResource {

    @Inject
    Gate gate;

    @Inject
    Courses courses;

    @Inject
    Outlines outlines;

    @Inject
    Standings standings;

    @Inject
    ReaderPages pages;

    @Inject
    Addresses addresses;

    @Inject
    Current current;

    /** The lesson; {@code play} when the reader has asked for what comes from elsewhere. */
    @GET
    @Path("{lesson:[a-z0-9-]+}")
    @Produces("text/html")
    @Allowed("courses.view")
    public View show(@PathParam("course") String slug, @PathParam("lesson") String lessonSlug, @QueryParam("play") String play) {
        CourseFacts course = gate.found(slug);
        CourseText text = outlines.with(course.id(), lessonSlug).forStudents();
        boolean isEditor = courses.isEditable(course);
        OutlineLesson lesson = text.wanted().filter(line -> isEditor || !line.isHidden()).orElseThrow(NotFoundException::new);
        Standing standing = isEditor && (course.isDraft() || lesson.isHidden()) ? Standing.NONE
            : standings.inLesson(course, lesson, text.outline().after(lesson).orElse(null), current.memberId());
        if (!gate.sees(course, standing.isEnrolled())) {
            throw new NotFoundException();
        }
        if (!isEditor && !standing.mayRead()) {
            throw Refused.forbidden(View.of("courses/enrol-first", new EnrolFirstPage(course.title(), addresses.course(course.slug()), standing.panel())));
        }
        if (!lesson.slug().equals(lessonSlug)) {
            throw gate.moved(addresses.lesson(slug, lessonSlug), addresses.lesson(slug, lesson.slug()));
        }
        Lock lock = standing.locks().get(lesson.id());
        if (!isEditor && lock != null) {
            throw Refused.forbidden(pages.locked(course, text.outline(), lesson, lock));
        }
        return pages.view(course, text, standing, isEditor, play != null);
    }
}
