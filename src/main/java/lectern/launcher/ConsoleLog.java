package lectern.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Handler;
import java.util.logging.LogRecord;

/** Prints the product's own log lines on the standard output; the web server's many are only in its file. */
public final class ConsoleLog extends Handler {

    // System.out belongs to whoever prints to it; it is redirected into the server's log.
    private static final PrintStream OUT = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    /** Made by the log manager, which reads the class name from the logging configuration. */
    public ConsoleLog() {
        setFormatter(new LogLine("json".equals(System.getProperty("lectern.log"))));
        setFilter(record -> String.valueOf(record.getLoggerName()).startsWith("lectern"));
    }

    @Override
    public void publish(LogRecord record) {
        if (isLoggable(record)) {
            OUT.print(getFormatter().format(record));
        }
    }

    @Override
    public void flush() {
        OUT.flush();
    }

    @Override
    public void close() {
        OUT.flush();
    }
}
