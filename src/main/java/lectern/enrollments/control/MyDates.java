package lectern.enrollments.control;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The dates of the person of this request in the courses they learn in: in those that {@link Learning} looks at. */
@RequestScoped
public class MyDates {

    @Inject
    Learning learning;

    @Inject
    Clock clock;

    private List<CourseDates> courses;

    /** All of them in their order. */
    public List<CourseDate> all() {
        return courses().stream().flatMap(course -> course.all().stream()).sorted(Comparator.comparing(CourseDate::at)).toList();
    }

    /** The lessons that came of late and wait to be opened, the latest first. */
    public List<FreshLessons> fresh() {
        return courses().stream().flatMap(course -> course.fresh().stream()).sorted(Comparator.comparing(FreshLessons::since).reversed()).toList();
    }

    private List<CourseDates> courses() {
        if (courses == null) {
            Instant now = clock.instant();
            courses = learning.courses().stream().map(course -> new CourseDates(course.terms(), course.language(), course.journey(), now)).toList();
        }
        return courses;
    }
}
