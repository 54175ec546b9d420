package lectern.reviews.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import lectern.courses.entity.CourseStatus;
import lectern.courses.entity.CourseStatusChanged;
import lectern.reviews.control.Reviews;

/** Reviews go into the archive with their course, and come out of it again. */
@ApplicationScoped
public class CourseArchive {

    @Inject
    Reviews reviews;

    void changed(@Observes CourseStatusChanged event) {
        if (event.status() == CourseStatus.ARCHIVED) {
            reviews.archive(event.courseId());
        } else {
            reviews.reopen(event.courseId());
        }
    }
}
