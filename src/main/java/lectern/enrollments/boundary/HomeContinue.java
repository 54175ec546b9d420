package lectern.enrollments.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import lectern.courses.control.CourseProgress;
import lectern.enrollments.control.Learning;
import lectern.enrollments.entity.EnrollmentStatus;
import lectern.organizations.control.HomeSection;
import lectern.platform.web.Initials;

/** The lesson to go on with, first on Home. */
@ApplicationScoped
public class HomeContinue implements HomeSection {

    /**
     * The lesson and its course.
     *
     * @param minutesLeft how long the rest of it takes, or 0 where that is not known
     */
    public record Card(String courseTitle, int hue, String image, String lesson, int number, String href, CourseProgress progress, boolean isBegun, int minutesLeft) {

        public String key() {
            return isBegun ? "enrollments.go.continue" : "enrollments.go.start";
        }

        public boolean hasMinutes() {
            return minutesLeft > 0;
        }
    }

    @Inject
    Learning learning;

    @Inject
    Addresses addresses;

    @Override
    public Optional<Section> section() {
        return learning.next().map(next -> new Section(Place.FIRST, 10, "enrollments/home", "next", card(learning.courses().get(0), next)));
    }

    private Card card(Learning.Mine course, Learning.Next next) {
        int left = next.plannedMinutes() == 0 ? 0 : Math.max(1, next.plannedMinutes() - next.seconds() / 60);
        return new Card(course.title(), Initials.hue(course.subject().isEmpty() ? course.title() : course.subject()), addresses.cover(course.coverFileId()),
            next.title(), next.number(), addresses.lesson(course.slug(), next.slug()), course.progress(),
            course.status() != EnrollmentStatus.ENROLLED, left);
    }
}
