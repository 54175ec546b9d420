package lectern.enrollments.boundary;

import java.time.Instant;
import java.time.ZoneId;
import lectern.platform.web.Fields;

/** Reads the last day of an access; it ends with that day where the person who set it is. */
final class AccessEnd {

    private AccessEnd() {
    }

    /** The end of the day in the field {@code until}, or null where it is left empty. */
    static Instant read(Fields fields, ZoneId zone, Instant now) {
        Instant end = fields.date("until").map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()).orElse(null);
        if (end != null && !end.isAfter(now)) {
            fields.reject("until", "enrollments.access.past");
        }
        return end;
    }

    /** The day to show in the field. */
    static String day(Instant end, ZoneId zone) {
        return end == null ? "" : Panels.until(end).atZone(zone).toLocalDate().toString();
    }
}
