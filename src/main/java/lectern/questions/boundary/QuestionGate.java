package lectern.questions.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import lectern.courses.control.CourseFacts;
import lectern.courses.control.CourseStanding;
import lectern.courses.control.Courses;
import lectern.courses.control.Standings;
import lectern.enrollments.control.MyCourses;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Refused;
import lectern.platform.web.View;

/**
 * Who gets to the questions of a course: whoever may read its lessons. Those who see the course but may not read are told
 * how to get in, or why they are no longer; to the others there is no course.
 */
@ApplicationScoped
class QuestionGate {

    @Inject
    Courses courses;

    @Inject
    Standings standings;

    @Inject
    MyCourses mine;

    @Inject
    Addresses addresses;

    @Inject
    Current current;

    /** The course for those who read, ask and answer. */
    Room entered(String slug) {
        CourseFacts course = found(slug);
        return entered(course, () -> standings.mayRead(course.id(), current.memberId()));
    }

    /** The course for those who do so at one of its lessons, if it is open to them. */
    Room entered(CourseFacts course, UUID lesson) {
        return entered(course, () -> {
            CourseStanding.Reach reach = standings.toLesson(course, lesson, current.memberId());
            if (reach == CourseStanding.Reach.LOCKED) {
                throw new ForbiddenException();
            }
            return reach == CourseStanding.Reach.OPEN;
        });
    }

    /** The course at an address, whoever asks. */
    CourseFacts found(String slug) {
        return courses.at(slug).orElseThrow(NotFoundException::new);
    }

    private Room entered(CourseFacts course, BooleanSupplier mayRead) {
        if (courses.isEditable(course)) {
            return new Room(course, true);
        }
        if (!course.isDraft() && mayRead.getAsBoolean()) {
            return new Room(course, false);
        }
        if (!sees(course)) {
            throw new NotFoundException();
        }
        ClosedPage page = new ClosedPage(course.title(), addresses.course(course.slug()), standings.inCourse(course, current.memberId()).panel());
        throw Refused.forbidden(View.of("questions/closed", page));
    }

    /** The course for those who look after it. */
    Room taught(String slug) {
        Room room = entered(slug);
        if (!room.isTeacher()) {
            throw new ForbiddenException();
        }
        return room;
    }

    private boolean sees(CourseFacts course) {
        return course.isTaught() || !course.isDraft() && (!course.isByInvitation() || mine.isKnown(course.id(), current.memberId()));
    }
}
