package lectern.enrollments.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import lectern.calendar.control.Entry;
import lectern.enrollments.control.MyDates;
import lectern.organizations.control.HomeSection;

/** Lessons that came within the last days and were not opened, on Home. */
@ApplicationScoped
public class HomeNew implements HomeSection {

    private static final int SHOWN = 5;

    /** The list. */
    public record Lines(List<Entry> entries) {
    }

    @Inject
    MyDates dates;

    @Inject
    DateEntries entries;

    @Override
    public Optional<Section> section() {
        List<Entry> fresh = dates.fresh().stream().limit(SHOWN).map(entries::of).toList();
        return fresh.isEmpty() ? Optional.empty() : Optional.of(new Section(Place.MAIN, 25, "enrollments/dates", "fresh", new Lines(fresh)));
    }
}
