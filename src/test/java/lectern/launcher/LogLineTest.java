package lectern.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LogLineTest {

    @Test
    void requestIsPrintedAsItsMessageSays() {
        assertEquals("2026-01-02T03:04:05.678Z INFO abc GET /{organization} 200\n", new LogLine(false).format(request()));
    }

    @Test
    void machinesGetTheFields() {
        assertEquals("{\"time\":\"2026-01-02T03:04:05.678Z\",\"level\":\"INFO\",\"logger\":\"lectern.access\","
            + "\"message\":\"abc GET /{organization} 200\",\"request\":\"abc\",\"status\":200,\"ms\":1.5,\"person\":\"Ada \\\"A\\\"\\n\"}\n",
            new LogLine(true).format(request()));
    }

    @Test
    void launcherSpeaksPlainlyToPeople() {
        var record = new LogRecord(Level.INFO, "Lectern is ready at http://127.0.0.1:8080");
        record.setLoggerName("lectern.launcher");
        assertEquals("Lectern is ready at http://127.0.0.1:8080\n", new LogLine(false).format(record));
    }

    @Test
    void errorBringsItsStackTrace() {
        var record = new LogRecord(Level.SEVERE, "{0} failed");
        record.setParameters(new Object[] {"abc"});
        record.setThrown(new IllegalStateException("why"));
        assertTrue(new LogLine(false).format(record).contains("SEVERE abc failed\njava.lang.IllegalStateException: why\n\tat "));
        assertTrue(new LogLine(true).format(record).contains("\"error\":\"java.lang.IllegalStateException: why\\n\\tat "));
    }

    private static LogRecord request() {
        var fields = new LinkedHashMap<String, Object>(Map.of());
        fields.put("request", "abc");
        fields.put("status", 200);
        fields.put("ms", 1.5);
        fields.put("person", "Ada \"A\"\n");
        var record = new LogRecord(Level.INFO, "abc GET /{organization} 200");
        record.setLoggerName("lectern.access");
        record.setInstant(Instant.parse("2026-01-02T03:04:05.678Z"));
        record.setParameters(new Object[] {fields});
        return record;
    }
}
