package lectern.launcher;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/**
 * One log record as one line: text for people, or a JSON object for machines.
 * A record whose only parameter is a map carries fields: the message is their text form, JSON gets the fields themselves.
 */
final class LogLine extends Formatter {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final boolean isJson;

    LogLine(boolean isJson) {
        this.isJson = isJson;
    }

    @Override
    public String format(LogRecord record) {
        return (isJson ? json(record) : text(record)) + "\n";
    }

    private String text(LogRecord record) {
        var line = message(record) + (record.getThrown() == null ? "" : "\n" + stackTrace(record.getThrown()));
        var isForPeople = "lectern.launcher".equals(record.getLoggerName());
        return isForPeople ? line : TIME.format(record.getInstant()) + " " + record.getLevel().getName() + " " + line;
    }

    private String json(LogRecord record) {
        var object = new LinkedHashMap<String, Object>();
        object.put("time", TIME.format(record.getInstant()));
        object.put("level", record.getLevel().getName());
        object.put("logger", record.getLoggerName());
        object.put("message", message(record));
        fields(record).forEach((name, value) -> object.put(String.valueOf(name), value));
        if (record.getThrown() != null) {
            object.put("error", stackTrace(record.getThrown()));
        }
        return json(object);
    }

    private String message(LogRecord record) {
        return fields(record).isEmpty() ? formatMessage(record) : String.valueOf(record.getMessage());
    }

    private static Map<?, ?> fields(LogRecord record) {
        var parameters = record.getParameters();
        return parameters != null && parameters.length == 1 && parameters[0] instanceof Map<?, ?> fields ? fields : Map.of();
    }

    private static String stackTrace(Throwable thrown) {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString().stripTrailing();
    }

    private static String json(Map<String, Object> object) {
        var line = new StringBuilder("{");
        object.forEach((name, value) -> {
            line.append(line.length() == 1 ? "" : ",").append(quoted(name)).append(':');
            line.append(value == null || value instanceof Number || value instanceof Boolean ? String.valueOf(value) : quoted(value.toString()));
        });
        return line.append('}').toString();
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        for (var c : text.toCharArray()) {
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(c < ' ' || c == '\u2028' || c == '\u2029' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return quoted.append('"').toString();
    }
}
