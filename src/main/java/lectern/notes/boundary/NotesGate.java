package lectern.notes.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import lectern.courses.control.CourseFacts;
import lectern.courses.control.CourseStanding;
import lectern.courses.control.CourseText;
import lectern.courses.control.Courses;
import lectern.courses.control.Outlines;
import lectern.courses.control.Standings;
import lectern.enrollments.control.CourseGate;
import lectern.platform.tenancy.Current;

/** Who may begin a note or a bookmark: in a lesson whoever reads it, on a course whoever sees it. */
@ApplicationScoped
class NotesGate {

    @Inject
    CourseGate gate;

    @Inject
    Courses courses;

    @Inject
    Outlines outlines;

    @Inject
    Standings standings;

    @Inject
    Current current;

    CourseFacts seen(String slug) {
        return gate.seen(slug);
    }

    OpenLesson open(String slug, String lesson) {
        CourseFacts course = courses.at(slug).orElseThrow(NotFoundException::new);
        CourseText text = outlines.with(course.id(), lesson);
        boolean isOpen = courses.isEditable(course)
            || text.wanted().filter(line -> standings.toLesson(course, line.id(), current.memberId()) == CourseStanding.Reach.OPEN).isPresent();
        if (isOpen) {
            text.wanted().orElseThrow(NotFoundException::new);
            return new OpenLesson(course, text.lesson());
        }
        boolean isSeen = course.isTaught() || !course.isDraft() && !course.isByInvitation();
        throw isSeen && text.wanted().isPresent() ? new ForbiddenException() : new NotFoundException();
    }
}
