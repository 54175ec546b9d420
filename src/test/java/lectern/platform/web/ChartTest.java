package lectern.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import lectern.platform.web.Chart.Point;
import org.junit.jupiter.api.Test;

class ChartTest {

    private final Chart week = new Chart("1 h 57 this week", List.of(
        new Point("Mon", 22, "22 min"), new Point("Tue", 0, "nothing"), new Point("Wed", 44, "44 min")));

    @Test
    void theHighestBarTakesTheWholeHeightAndAnEmptyDayAHairline() {
        assertEquals("72.0", week.bars().get(2).height());
        assertEquals("0.0", week.bars().get(2).y());
        assertEquals("3.0", week.bars().get(1).height());
        assertTrue(week.bars().get(1).empty());
    }

    @Test
    void aLineRunsFromTheFirstPointToTheLast() {
        assertEquals("0.0,50.0 50.0,100.0 100.0,0.0", week.line());
    }

    @Test
    void wordsSayEveryFigure() {
        assertEquals("1 h 57 this week: Mon 22 min, Tue nothing, Wed 44 min", week.words());
    }

    @Test
    void nothingAtAllIsNoFailure() {
        assertEquals("", new Chart("Nothing yet", List.of()).line());
        assertEquals("0.0,100.0", new Chart("Nothing yet", List.of(new Point("Mon", 0, "0"))).line());
    }
}
