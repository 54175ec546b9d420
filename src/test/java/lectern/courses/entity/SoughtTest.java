package lectern.courses.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoughtTest {

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(delimiter = '|', textBlock = """
        cafe            | The Café’s forecast     | true
        CAFÉ            | the cafe                | true
        café's          | The Café’s forecast     | true
        ubung           | Übungen with numbers    | true
        grosse          | Größe and weight        | true
        forecast the    | The Café’s forecast     | true
        part 3 look     | Part 3: Ledger 3.1 First look | true
        istanbul        | İstanbul                | true
        smorrebrod      | Smørrebrød              | true
        cafe latte      | The Café’s forecast     | false
        forecasts       | The Café’s forecast     | false
        """)
    void caseAndAccentsMakeNoDifference(String typed, String title, boolean isFound) {
        assertEquals(isFound, Sought.of(typed).isIn(title));
    }

    @Test
    void lookingForNothingFindsAll() {
        assertTrue(Sought.of(null).isNothing());
        assertTrue(Sought.of(" \t ").isNothing());
        assertTrue(Sought.of("").isIn("Anything"));
    }
}
