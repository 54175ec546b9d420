package lectern.calendar.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What all sources together have to say. */
@ApplicationScoped
public class Calendars {

    private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::at).thenComparing(Entry::title);

    @Inject
    @Any
    Instance<CalendarSource> sources;

    /** What happens between two moments, in its order; topics by their titles, each once. */
    public CalendarSource.Share between(Instant from, Instant to, Instant now) {
        List<CalendarSource.Share> shares = sources.stream().map(source -> source.between(from, to, now)).toList();
        return new CalendarSource.Share(inOrder(shares, CalendarSource.Share::entries), inOrder(shares, CalendarSource.Share::late),
            shares.stream().flatMap(share -> share.topics().stream()).distinct()
                .sorted(Comparator.comparing(topic -> topic.title().toLowerCase(Locale.ROOT))).toList());
    }

    private static List<Entry> inOrder(List<CalendarSource.Share> shares, Function<CalendarSource.Share, List<Entry>> which) {
        return shares.stream().flatMap(share -> which.apply(share).stream()).sorted(ORDER).toList();
    }
}
