package lectern.enrollments.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lectern.calendar.control.Entry;
import lectern.enrollments.control.CourseDate;
import lectern.enrollments.control.MyDates;
import lectern.organizations.control.HomeSection;

/** What ends soon, on Home: what is overdue first. */
@ApplicationScoped
public class HomeDates implements HomeSection {

    private static final int SHOWN = 5;
    private static final Duration SOON = Duration.ofDays(14);

    /**
     * A list of dates.
     *
     * @param calendarHref where all of them are
     */
    public record Lines(List<Entry> entries, String calendarHref) {
    }

    @Inject
    MyDates dates;

    @Inject
    DateEntries entries;

    @Inject
    Addresses addresses;

    @Inject
    Clock clock;

    @Override
    public Optional<Section> section() {
        Instant now = clock.instant();
        List<Entry> soon = dates.all().stream().filter(CourseDate::isDeadline)
            .filter(date -> date.isOverdue() || !date.isPast() && !date.at().isAfter(now.plus(SOON)))
            .sorted(Comparator.comparing(CourseDate::isOverdue).reversed().thenComparing(CourseDate::at)).limit(SHOWN).map(entries::of).toList();
        return soon.isEmpty() ? Optional.empty() : Optional.of(new Section(Place.MAIN, 20, "enrollments/dates", "soon", new Lines(soon, addresses.calendar())));
    }
}
