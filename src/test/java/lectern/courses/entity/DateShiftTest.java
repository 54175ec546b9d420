package lectern.courses.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

class DateShiftTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest(name = "{0} and {1} days")
    @CsvSource({
        // Over the spring change and over the autumn change the clock on the wall says the same.
        "2026-03-02T09:00, 35, 2026-04-06T09:00",
        "2026-10-05T18:30, 28, 2026-11-02T18:30",
        "2026-11-02T18:30, -28, 2026-10-05T18:30",
        "2024-02-29T10:00, 366, 2025-03-01T10:00",
        // The hour that is left out ends an hour later.
        "2026-03-28T02:30, 1, 2026-03-29T03:30"})
    void theClockOnTheWallSaysTheSame(String before, int days, String after) {
        assertEquals(at(after), new DateShift(days, false, BERLIN).moved(at(before)));
    }

    @ParameterizedTest(name = "{0} and {1} days")
    @CsvSource({
        "2026-03-02T09:00, 14, 2026-03-16T09:00",
        "2026-03-02T09:00, 1, 2026-03-09T09:00",
        "2026-03-02T09:00, 13, 2026-03-16T09:00",
        "2026-03-02T09:00, -1, 2026-03-02T09:00",
        "2026-03-02T09:00, 365, 2027-03-08T09:00",
        "2026-10-25T09:00, 0, 2026-10-25T09:00"})
    void theWeekdayIsTheNextOneOnOrAfter(String before, int days, String after) {
        assertEquals(at(after), new DateShift(days, true, BERLIN).moved(at(before)));
    }

    @Test
    void noDateStaysNoDate() {
        assertNull(new DateShift(7, true, BERLIN).moved((Instant) null));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }
}
