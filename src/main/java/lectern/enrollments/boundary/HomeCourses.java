package lectern.enrollments.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lectern.courses.control.CourseProgress;
import lectern.enrollments.control.Learning;
import lectern.enrollments.entity.EnrollmentStatus;
import lectern.organizations.control.HomeSection;

/** The courses a person is in, on Home. */
@ApplicationScoped
public class HomeCourses implements HomeSection {

    /** More courses than these, the one above the list among them, are in the catalogue. */
    private static final int MOST = 9;

    /**
     * A course in the list.
     *
     * @param accessUntil the last moment of an access with an end, or null
     * @param startsAt when the course begins, where that is still to come, or null
     */
    public record Line(String href, String title, String instructor, EnrollmentStatus status, CourseProgress progress, Instant accessUntil,
                       boolean isAccessOver, Instant startsAt, int newCount) {

        public boolean isComplete() {
            return status == EnrollmentStatus.COMPLETED;
        }

        public boolean isUnderWay() {
            return status == EnrollmentStatus.IN_PROGRESS;
        }

        /** Can be begun now. */
        public boolean isReady() {
            return status == EnrollmentStatus.ENROLLED && !isAccessOver && startsAt == null;
        }

        public boolean hasEnd() {
            return accessUntil != null && !isAccessOver;
        }

        public boolean hasNew() {
            return newCount > 0;
        }

        public boolean isWaiting() {
            return startsAt != null;
        }

        public boolean isNotStarted() {
            return status == EnrollmentStatus.ENROLLED;
        }
    }

    /** The list; {@code allHref} leads to the rest of it. */
    public record Lines(List<Line> lines, String allHref) {
    }

    @Inject
    Learning learning;

    @Inject
    Addresses addresses;

    @Override
    public Optional<Section> section() {
        List<Line> lines = learning.courses().stream().limit(MOST).skip(learning.next().isPresent() ? 1 : 0).map(this::line).toList();
        return lines.isEmpty() ? Optional.empty()
            : Optional.of(new Section(Place.MAIN, 30, "enrollments/home", "courses", new Lines(lines, addresses.catalogue() + "?mine=yes")));
    }

    private Line line(Learning.Mine course) {
        return new Line(addresses.course(course.slug()), course.title(), course.instructor(), course.status(), course.progress(),
            Panels.until(course.accessEndsAt()), learning.isOver(course), learning.isWaiting(course) ? course.startsAt() : null, course.newCount());
    }
}
