package lectern.calendar.control;

import java.time.Instant;
import java.util.List;

/** Something a module has to say in the calendar of whoever is asking. Implementations are found by CDI; each asks the database at most twice. */
public interface CalendarSource {

    /**
     * What happens between two moments, the second left out.
     *
     * @param now the present moment
     */
    Share between(Instant from, Instant to, Instant now);

    /**
     * What one module has to say.
     *
     * @param entries the dates between the two moments, in any order
     * @param late what has gone by at any time and still waits to be done
     * @param topics what the calendar can be narrowed to, whether or not it has dates then
     */
    record Share(List<Entry> entries, List<Entry> late, List<Topic> topics) {

        /** Nothing. */
        public static final Share NONE = new Share(List.of(), List.of(), List.of());
    }

    /**
     * What dates belong to, mostly a course; several sources may name the same one.
     *
     * @param word how it stands in the address
     */
    record Topic(String word, String title) {
    }
}
