package lectern.questions.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "83, 83", "1:23, 83", "01:02:03, 3723", "90:00, 5400", "99:59:59, 359999"})
    void readsWhatPeopleWrite(String written, int seconds) {
        assertEquals(Optional.of(seconds), Moment.read(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1:60", "1:2:3:4", "soon", "100:00:00", "6000:00", "1.5", "99999999999"})
    void refusesTheRest(String written) {
        assertEquals(Optional.empty(), Moment.read(written));
    }

    @Test
    void writesWhatItReads() {
        assertEquals("1:23", Moment.write(83));
        assertEquals("0:05", Moment.write(5));
        assertEquals("1:02:03", Moment.write(3723));
    }
}
