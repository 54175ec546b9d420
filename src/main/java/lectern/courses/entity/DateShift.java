package lectern.courses.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/**
 * How the dates of a course move when it is held again: by whole days of its organization's calendar, at the same time of the
 * day, whatever the clocks do between.
 *
 * @param isWeekdayKept whether each date goes on to the next day that has its day of the week
 */
public record DateShift(int days, boolean isWeekdayKept, ZoneId zone) {

    /** The moment as it is to be; null stays null. */
    public Instant moved(Instant moment) {
        if (moment == null) {
            return null;
        }
        LocalTime time = moment.atZone(zone).toLocalTime();
        return moved(moment.atZone(zone).toLocalDate()).atTime(time).atZone(zone).toInstant();
    }

    /** The day as it is to be. */
    public LocalDate moved(LocalDate day) {
        LocalDate moved = day.plusDays(days);
        return isWeekdayKept ? moved.with(TemporalAdjusters.nextOrSame(day.getDayOfWeek())) : moved;
    }
}
