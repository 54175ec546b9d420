package lectern.teaching.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.UUID;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Decimals;
import lectern.platform.web.Ids;
import lectern.platform.web.Initials;
import lectern.platform.web.View;
import lectern.teaching.control.Instructors;

/** Somebody who teaches: what they say of themselves, if it is open, and their courses that the reader may see. */
@Path("{organization:[a-z0-9-]+}/instructors/" + Ids.PATH)
@Boundary
public class InstructorResource {

    @Inject
    Instructors instructors;

    @Inject
    Addresses addresses;

    @Inject
    Decimals decimals;

    @Inject
    Current current;

    @GET
    @Produces("text/html")
    @Allowed("courses.view")
    public View show(@PathParam("id") UUID id) {
        Instructors.Instructor instructor = instructors.find(id).orElseThrow(NotFoundException::new);
        List<Instructors.Taught> courses = instructors.courses(id);
        boolean isMine = id.equals(current.memberId());
        if (courses.isEmpty() && !instructor.isPublic() && !isMine) {
            throw new NotFoundException();
        }
        boolean isRead = instructor.isPublic() || isMine;
        int reviews = courses.stream().mapToInt(Instructors.Taught::reviews).sum();
        int stars = courses.stream().mapToInt(Instructors.Taught::stars).sum();
        return View.of("teaching/instructor", new InstructorPage(instructor.name(), Initials.of(instructor.name()), Initials.hue(id), instructor.hasLeft(),
            isRead ? instructor.headline() : "", isRead ? instructor.biography() : "", isRead ? instructor.links() : List.of(), average(stars, reviews), reviews,
            courses.stream().map(this::course).toList(), addresses.instructor(id), isMine && current.may("teaching.view") ? addresses.mine() : null, instructor.isPublic()))
            .part("card");
    }

    private InstructorPage.Course course(Instructors.Taught course) {
        return new InstructorPage.Course(addresses.course(course.slug()), course.title(), course.language(), course.subject(), course.lessons(),
            average(course.stars(), course.reviews()), course.reviews());
    }

    private String average(int stars, int reviews) {
        return reviews == 0 ? null : decimals.one((double) stars / reviews);
    }
}
