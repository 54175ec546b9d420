package lectern.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void cellsAreQuotedWhereNeeded() {
        assertEquals("plain,\"a, b\",\"say \"\"so\"\"\",\"two\nlines\",,7\r\n", Csv.in(Locale.ENGLISH).line(Arrays.asList("plain", "a, b", "say \"so\"", "two\nlines", null, 7)));
        assertEquals("1;\"a;b\"\r\n", Csv.in(Locale.GERMAN).line(List.of(1, "a;b")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49", "-2", "@sum", "\t=1", " =1", "\n=1", "＝1", "=cmd|' /C calc'!A0"})
    void formulasBecomeText(String text) {
        var line = Csv.in(Locale.ENGLISH).line(List.of(text)).replaceFirst("^\"", "");
        assertEquals('\'', line.charAt(0), line);
    }

    @Test
    void ordinaryTextStaysAsItIs() {
        assertEquals("Anne-Marie O'Neil,2026-03-02\r\n", Csv.in(Locale.ENGLISH).line(List.of("Anne-Marie O'Neil", "2026-03-02")));
    }
}
