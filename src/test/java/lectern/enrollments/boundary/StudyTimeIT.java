package lectern.enrollments.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import lectern.testing.Lectern;
import lectern.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StudyTimeIT {

    private final Lectern lectern = Lectern.running();
    private final Classroom room = Classroom.open(lectern);
    private final Visitor ada = room.student("Ada Learner", "ada");

    @BeforeEach
    void read() {
        Classroom.press(ada, room.at("/enrollment"));
        ada.get(room.at("/lessons/one"));
        ada.get(room.at("/lessons/three"));
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void reportsOfSeveralTabsCountOnce() {
        assertEquals(204, report("one", "30"));
        assertEquals(204, report("one", "30"));
        assertEquals(204, report("three", "30"));
        var counted = Integer.parseInt(room.enrollment("ada", "time_spent_seconds"));
        // Between the reports of this test a few seconds may really have passed.
        assertTrue(counted >= 30 && counted < 60, "counted " + counted);
        assertEquals(String.valueOf(counted), room.one("select sum(seconds) from study_minutes where student_id = ?", room.idOf("ada")));
        assertEquals(List.of(), room.drift());
    }

    @Test
    void oneReportCountsNoMoreThanItsMost() {
        assertEquals(204, report("one", "3600"));
        assertEquals("45", room.enrollment("ada", "time_spent_seconds"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-30", "1e9", "many", "99999999999"})
    void nonsenseCountsNothing(String seconds) {
        assertEquals(204, report("one", seconds));
        assertEquals("0", room.enrollment("ada", "time_spent_seconds"));
    }

    @Test
    void timeCountsOnlyWhereOneMayRead() {
        assertEquals(404, report("nine", "30"));
        var eve = room.student("Eve", "eve");
        assertEquals(404, Classroom.press(eve, room.at("/lessons/one/time"), Map.of("seconds", "30")).status());
        Classroom.press(ada, room.at("/enrollment/dropping"));
        assertEquals(404, report("one", "30"));
        assertEquals("0", room.one("select coalesce(sum(seconds), 0) from study_minutes where student_id in (?, ?)", room.idOf("ada"), room.idOf("eve")));
    }

    @Test
    void lessonPageCarriesTheReporter() {
        var page = ada.get(room.at("/lessons/one")).document();
        assertEquals(room.at("/lessons/one/time"), page.select("[data-time-spent]").attr("data-time-spent"));
        assertEquals(1, page.select("script[src*=time-spent]").size());
    }

    private int report(String lesson, String seconds) {
        return Classroom.press(ada, room.at("/lessons/" + lesson + "/time"), Map.of("seconds", seconds)).status();
    }
}
