package lectern.enrollments.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PastedLineTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ada@acme.test | ada@acme.test",
        "Ada Marlow <ADA@Acme.test> | ada@acme.test",
        "\"Marlow, Ada\" <ada@acme.test> | ada@acme.test",
        "Ada Marlow; ada@acme.test | ada@acme.test",
        "mailto:ada@acme.test | ada@acme.test",
        "Please add ada@acme.test. | ada@acme.test",
        "o'neil+x@acme.test | o'neil+x@acme.test"})
    void addressIsFoundInItsLine(String line, String email) {
        var lines = PastedLine.of(line);
        assertEquals(List.of(email), lines.stream().map(PastedLine::email).toList());
    }

    @Test
    void severalInALineBecomeSeveral() {
        assertEquals(List.of("ada@acme.test", "ben@acme.test"), PastedLine.of("Ada <ada@acme.test>, Ben <ben@acme.test>").stream().map(PastedLine::email).toList());
    }

    @Test
    void emptyLinesAreNoLines() {
        assertEquals(2, PastedLine.of("\r\n ada@acme.test\r\n\r\nben@acme.test\n \n").size());
        assertEquals(List.of(), PastedLine.of(" \n"));
    }

    @ParameterizedTest
    @CsvSource({"Ada Marlow", "ada@", "@acme.test", "ada at acme.test"})
    void lineWithoutAddressSaysSo(String line) {
        var lines = PastedLine.of(line);
        assertEquals(1, lines.size());
        assertEquals(line, lines.get(0).text());
        assertNull(lines.get(0).email());
    }

    @Test
    void longNonsenseIsReadQuickly() {
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> PastedLine.of("a".repeat(60_000)));
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> PastedLine.of("a@".repeat(30_000)));
        assertEquals(120, PastedLine.of("a".repeat(60_000)).get(0).text().length());
    }
}
