package lectern.enrollments.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import lectern.courses.control.CourseFacts;
import lectern.courses.control.Courses;
import lectern.platform.tenancy.Current;

/**
 * Who gets to what belongs to a course: its students, and what later modules keep of it. Those who may not see the course
 * are told that there is none; those who see it but do not look after it, that they may not.
 */
@ApplicationScoped
public class CourseGate {

    @Inject
    Courses courses;

    @Inject
    MyCourses mine;

    @Inject
    Current current;

    /** The course for somebody who learns in it, or would like to. */
    public CourseFacts seen(String slug) {
        return courses.at(slug).filter(this::sees).orElseThrow(NotFoundException::new);
    }

    /** The course for somebody who looks after it. */
    public CourseFacts managed(String slug) {
        CourseFacts course = courses.at(slug).orElseThrow(NotFoundException::new);
        if (courses.isEditable(course)) {
            return course;
        }
        throw sees(course) ? new ForbiddenException() : new NotFoundException();
    }

    // Whoever left a course by invitation still finds the way back.
    private boolean sees(CourseFacts course) {
        if (course.isTaught() || courses.isEditable(course)) {
            return true;
        }
        return !course.isDraft() && (!course.isByInvitation() || mine.isKnown(course.id(), current.memberId()));
    }
}
