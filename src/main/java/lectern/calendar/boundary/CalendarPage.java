package lectern.calendar.boundary;

import java.util.List;
import lectern.calendar.control.Entry;
import lectern.platform.web.Option;

/**
 * A month of somebody's calendar.
 *
 * @param month the month as it stands in the address, and {@code title} in words
 * @param before the way to the month before
 * @param after the way to the month after
 * @param todayHref the present month, or null where it is shown
 * @param topics what the calendar can be narrowed to
 * @param catalogue where one finds courses
 */
public record CalendarPage(String address, String month, String title, Turn before, Turn after, String todayHref, List<String> weekdays, List<List<Day>> weeks,
                           Agenda agenda, List<Option> topics, String topic, String catalogue) {

    /** A way to another month. */
    public record Turn(String href, String title) {
    }

    /**
     * A day of the table.
     *
     * @param date as a machine reads it
     * @param more how many more entries the day has than are shown, and {@code moreHref} where they are
     */
    public record Day(String date, int number, boolean isToday, boolean isOutside, List<Entry> entries, int more, String moreHref) {

        public String dayClass() {
            return isOutside ? "calendar__day calendar__day--outside" : "calendar__day";
        }

        public boolean hasMore() {
            return more > 0;
        }
    }

    /**
     * The month as a list.
     *
     * @param late what has gone by and still waits, of the present month alone
     * @param earlier the days of the present month that have gone by
     * @param days the days, in the present month from today on and for some days more than the month has
     * @param cut how many more entries there are than are shown
     */
    public record Agenda(List<Entry> late, List<ListedDay> earlier, List<ListedDay> days, int cut) {

        public boolean isEmpty() {
            return late.isEmpty() && earlier.isEmpty() && days.isEmpty();
        }

        public boolean hasLate() {
            return !late.isEmpty();
        }

        public boolean hasEarlier() {
            return !earlier.isEmpty();
        }

        /** Whether there was something, but nothing comes any more. */
        public boolean isOver() {
            return days.isEmpty() && !isEmpty();
        }

        public boolean hasCut() {
            return cut > 0;
        }
    }

    /** A day of the list. */
    public record ListedDay(String id, String words, List<Entry> entries) {
    }

    public boolean hasTopics() {
        return topics.size() > 1;
    }

    /** Whether there is nothing to have dates of. */
    public boolean isUntouched() {
        return topics.isEmpty();
    }
}
