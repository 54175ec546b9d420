package lectern.enrollments.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import lectern.calendar.control.CalendarSource;
import lectern.enrollments.control.CourseDate;
import lectern.enrollments.control.Learning;
import lectern.enrollments.control.MyDates;

/** The dates of the courses a person learns in, in their calendar. */
@ApplicationScoped
public class StudentCalendar implements CalendarSource {

    @Inject
    MyDates dates;

    @Inject
    Learning learning;

    @Inject
    DateEntries entries;

    @Override
    public Share between(Instant from, Instant to, Instant now) {
        List<CourseDate> all = dates.all();
        return new Share(all.stream().filter(date -> !date.shownAt().isBefore(from) && date.shownAt().isBefore(to)).map(entries::of).toList(),
            all.stream().filter(CourseDate::isOverdue).map(entries::of).toList(),
            learning.courses().stream().map(course -> new Topic(course.slug(), course.title())).toList());
    }
}
