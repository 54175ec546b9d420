package lectern.enrollments.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.time.Instant;
import lectern.enrollments.entity.Closure;
import lectern.enrollments.entity.CourseTerms;
import lectern.enrollments.entity.EnrolmentRefused;
import lectern.platform.web.View;

/** Answers whoever does not get into a course with a page that says why and what can be done: 409. */
@Provider
@ApplicationScoped
public class RefusalPages implements ExceptionMapper<EnrolmentRefused> {

    @Inject
    Addresses addresses;

    @Override
    public Response toResponse(EnrolmentRefused refused) {
        CourseTerms course = refused.course();
        Instant at = refused.closure() == Closure.ENDED ? course.endsAt() : course.startsAt();
        String href = refused.closure() == Closure.BY_INVITATION ? addresses.catalogue() : addresses.course(course.slug());
        RefusalPage page = new RefusalPage(course.title(), href, refused.closure().word(), at, course.capacity() == null ? 0 : course.capacity());
        return Response.status(Response.Status.CONFLICT).type("text/html").entity(View.of("enrollments/refused", page)).build();
    }
}
