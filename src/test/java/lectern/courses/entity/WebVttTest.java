package lectern.courses.entity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebVttTest {

    @Test
    void linesAreReadWithTheirTimes() throws NoCaptions {
        WebVtt read = WebVtt.read("""
            \uFEFFWEBVTT - a film
            Kind: captions

            NOTE nobody reads
            this

            STYLE
            ::cue { color: red }

            first
            01:02.500 --> 01:04.000 align:start
            <v Nora Baker>Bread &amp; <i>butter</i>

            1:00:00.000 --> 1:00:01.000
            Two
            lines
            """);
        assertEquals(List.of(62_500, 3_600_000), read.cues().stream().map(WebVtt.Cue::start).toList());
        assertEquals(List.of("Nora Baker: Bread & butter", "Two lines"), read.cues().stream().map(WebVtt.Cue::words).toList());
    }

    @Test
    void whatIsWrittenReadsTheSame() throws NoCaptions {
        WebVtt read = WebVtt.read("WEBVTT\r\n\r\n00:05.000 --> 00:06.000\r\nLater\r\n\r\n00:01.000 --> 00:02.000 line:0\r\nEarlier\r\n");
        assertEquals("WEBVTT\n\n00:00:01.000 --> 00:00:02.000 line:0\nEarlier\n\n00:00:05.000 --> 00:00:06.000\nLater\n", read.written());
        assertEquals(read, WebVtt.read(read.written()));
    }

    @Test
    void subRipIsUnderstood() throws NoCaptions {
        WebVtt read = WebVtt.read("1\n00:00:01,000 --> 00:00:02,500\nHello\n\n2\n00:00:03,000 --> 00:00:04,000\nThere\n");
        assertEquals("WEBVTT\n\n00:00:01.000 --> 00:00:02.500\nHello\n\n00:00:03.000 --> 00:00:04.000\nThere\n", read.written());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {
        "'',                                                         courses.captions.not-webvtt,   none",
        "'WEBVTTX',                                                  courses.captions.not-webvtt,   none",
        "'Dear all|here is the film',                                courses.captions.not-webvtt,   none",
        "'WEBVTT',                                                   courses.captions.nothing-said, none",
        "'WEBVTT||Hello',                                            courses.captions.no-times,     3",
        "'WEBVTT||00:61.000 --> 00:62.000|Hello',                    courses.captions.no-times,     3",
        "'WEBVTT||99:00:00.000 --> 99:00:01.000|Hello',              courses.captions.no-times,     3",
        "'WEBVTT||999:59:59.999 --> 999:59:59.999|Hello',            courses.captions.no-times,     3",
        "'WEBVTT||00:02.000 --> 00:01.000|Hello',                    courses.captions.ends-early,   3",
        "'WEBVTT||00:01.000 --> 00:02.000|A|00:03.000 --> 00:04.000|B', courses.captions.no-gap,    5"})
    void whatIsWrongIsSaid(String file, String key, Integer line) {
        NoCaptions refused = assertThrows(NoCaptions.class, () -> WebVtt.read(file.replace('|', '\n')));
        assertEquals(key, refused.key());
        assertArrayEquals(line == null ? new Object[0] : new Object[] {line}, refused.arguments());
    }

    @Test
    void anotherEncodingIsSaid() {
        byte[] latin = "WEBVTT\n\n00:01.000 --> 00:02.000\nGrüße\n".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals("courses.captions.not-utf8", assertThrows(NoCaptions.class, () -> WebVtt.read(latin)).key());
        byte[] wide = "WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n".getBytes(StandardCharsets.UTF_16LE);
        assertEquals("courses.captions.not-utf8", assertThrows(NoCaptions.class, () -> WebVtt.read(wide)).key());
    }
}
