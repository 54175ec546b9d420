package lectern.enrollments.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import lectern.calendar.control.CalendarSource;
import lectern.enrollments.control.TaughtDates;
import lectern.platform.tenancy.Current;

/** The dates that are the same for everybody in the courses a person teaches, in their calendar. */
@ApplicationScoped
public class TaughtCalendar implements CalendarSource {

    @Inject
    TaughtDates taught;

    @Inject
    DateEntries entries;

    @Inject
    Current current;

    @Override
    public Share between(Instant from, Instant to, Instant now) {
        if (!current.may("courses.edit")) {
            return Share.NONE;
        }
        List<TaughtDates.Taught> courses = taught.between(from, to);
        return new Share(courses.stream().flatMap(course -> course.dates().stream().map(date -> entries.of(course, date))).toList(), List.of(),
            courses.stream().map(course -> new Topic(course.slug(), course.title())).toList());
    }
}
