package lectern.platform.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UuidsTest {

    @Test
    void uuidsRiseEvenWithinOneMillisecond() {
        var made = IntStream.range(0, 20_000).mapToObj(i -> Uuids.next().toString()).toList();
        assertEquals(made.stream().sorted().distinct().toList(), made);
    }

    @Test
    void uuidCarriesVersionVariantAndTime() {
        var before = System.currentTimeMillis();
        var uuid = Uuids.next();
        assertEquals(7, uuid.version());
        assertEquals(2, uuid.variant());
        assertTrue((uuid.getMostSignificantBits() >>> 16) >= before);
    }

    @Test
    void threadsNeverMakeTheSame() {
        var made = IntStream.range(0, 40_000).parallel().mapToObj(i -> Uuids.next()).distinct().count();
        assertEquals(40_000, made);
    }
}
