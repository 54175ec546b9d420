package lectern.courses.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import lectern.courses.control.CourseFacts;
import lectern.courses.control.Courses;
import lectern.courses.control.Standing;
import lectern.courses.control.Standings;
import lectern.platform.tenancy.Current;

/**
 * Who gets to a course. Those who may not see it are told that there is none; those who see it but may not change it,
 * that they may not. An address the course once had leads to the one it has.
 */
@ApplicationScoped
public class Gate {

    @Inject
    Courses courses;

    @Inject
    Standings standings;

    @Inject
    Current current;

    @Inject
    Addresses addresses;

    @Inject
    HttpServletRequest request;

    /** The course for its page. */
    SeenCourse seen(String slug) {
        CourseFacts course = found(slug);
        Standing standing = standings.inCourse(course, current.memberId());
        return sees(course, standing.isEnrolled()) ? new SeenCourse(course, standing, courses.isEditable(course)) : none();
    }

    /** The course alone, for a page that asks for the standing itself: {@link #refuse} comes after. */
    CourseFacts found(String slug) {
        CourseFacts course = courses.at(slug).orElseThrow(NotFoundException::new);
        if (!course.slug().equals(slug) && request.getMethod().equals("GET")) {
            throw moved(addresses.course(slug), addresses.course(course.slug()));
        }
        return course;
    }

    /** Whether the course exists for the person of this request. */
    boolean sees(CourseFacts course, boolean isEnrolled) {
        if (course.isTaught() || courses.isEditable(course)) {
            return true;
        }
        return !course.isDraft() && (isEnrolled || !course.isByInvitation());
    }

    /** The course for those who change it. */
    CourseFacts edited(String slug) {
        CourseFacts course = found(slug);
        if (courses.isEditable(course)) {
            return course;
        }
        boolean isSeen = sees(course, course.isByInvitation() && standings.mayRead(course.id(), current.memberId()));
        throw isSeen ? new ForbiddenException() : new NotFoundException();
    }

    /** The course for those who copy it: who may change it, and everybody who makes courses where it is a template. */
    CourseFacts copied(String slug) {
        CourseFacts course = found(slug);
        return course.isTemplate() && current.may("courses.create") ? course : edited(slug);
    }

    /** Sends a reader on from an address something once had. */
    WebApplicationException moved(String from, String to) {
        String path = request.getRequestURI();
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return new WebApplicationException(Response.status(Response.Status.MOVED_PERMANENTLY).location(URI.create(to + path.substring(from.length()) + query)).build());
    }

    private static SeenCourse none() {
        throw new NotFoundException();
    }
}
