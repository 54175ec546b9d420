package lectern.calendar.boundary;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;

/**
 * What of a calendar is looked at.
 *
 * @param topic the word of what it is narrowed to, or empty
 */
record CalendarQuery(YearMonth month, String topic) {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    /** As asked for in the address; a month that makes no sense is the present one. */
    static CalendarQuery of(String month, String topic, YearMonth present) {
        return new CalendarQuery(month(month, present), topic == null ? "" : topic);
    }

    private static YearMonth month(String asked, YearMonth present) {
        try {
            YearMonth month = asked == null ? present : YearMonth.parse(asked);
            return month.getYear() < FIRST_YEAR || month.getYear() > LAST_YEAR ? present : month;
        } catch (DateTimeException e) {
            return present;
        }
    }

    CalendarQuery in(YearMonth other) {
        return new CalendarQuery(other, topic);
    }

    CalendarQuery about(String other) {
        return new CalendarQuery(month, other);
    }

    /** The address, below that of the calendar. */
    String address(String calendar) {
        return calendar + "?month=" + month + (topic.isEmpty() ? "" : "&course=" + URLEncoder.encode(topic, StandardCharsets.UTF_8));
    }
}
