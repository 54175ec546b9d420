package lectern.enrollments.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;
import lectern.enrollments.control.Learning;
import lectern.organizations.control.HomeSection;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Chart;
import lectern.platform.web.Words;

/** The time spent learning this week, on Home. */
@ApplicationScoped
public class HomeWeek implements HomeSection {

    @Inject
    Learning learning;

    @Inject
    Current current;

    @Inject
    Words words;

    @Override
    public Optional<Section> section() {
        if (learning.courses().isEmpty()) {
            return Optional.empty();
        }
        int sum = learning.week().values().stream().mapToInt(Integer::intValue).sum();
        List<Chart.Point> days = learning.week().entrySet().stream().map(day -> new Chart.Point(name(day.getKey()), day.getValue(), length(day.getValue()))).toList();
        return Optional.of(new Section(Place.ASIDE, 50, "enrollments/home", "week", new Chart(words.text("enrollments.home.this-week", length(sum)), days)));
    }

    private String name(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.SHORT, current.locale());
    }

    private String length(int seconds) {
        long minutes = Math.round(seconds / 60.0);
        return minutes < 60 ? words.text("platform.time.length-minutes", minutes) : words.text("platform.time.length-hours", minutes / 60, minutes % 60);
    }
}
