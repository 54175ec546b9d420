package lectern.reviews.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TallyTest {

    @Test
    void theAverageWeighsStars() {
        var tally = new Tally(List.of(1, 0, 0, 1, 2));
        assertEquals(4, tally.total());
        assertEquals(3.75, tally.average());
        assertEquals(2, tally.of(5));
    }

    @Test
    void nobodyIsNoAverage() {
        assertEquals(0, new Tally(List.of(0, 0, 0, 0, 0)).average());
    }

    @Test
    void aPlaceIsANumberAndAnId() {
        assertEquals(Optional.of(new Place(12, "019a0000-1a26-7000-8000-000000000001")), Place.of("12,019a0000-1a26-7000-8000-000000000001"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", ",", "1,", "-1,019a0000-1a26-7000-8000-000000000001", "999999999999999999,019a0000-1a26-7000-8000-000000000001", "1,019a0000"})
    void anythingElseIsTheBeginning(String mark) {
        assertEquals(Optional.empty(), Place.of(mark));
    }
}
