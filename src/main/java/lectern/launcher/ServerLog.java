package lectern.launcher;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** Keeps everything the web server and the product say, requests apart, in a few rotating files under the home folder. */
public final class ServerLog extends FileHandler {

    private static final int BYTES = 10_000_000;
    private static final int FILES = 3;
    private static final AtomicReference<Throwable> FIRST_ERROR = new AtomicReference<>();

    /** Made by the log manager, which reads the class name from the logging configuration. */
    public ServerLog() throws IOException {
        super(System.getProperty(Logging.FOLDER) + "/server.%g.log", BYTES, FILES, true);
        setFormatter(new LogLine(false));
        setEncoding("UTF-8");
    }

    @Override
    public void publish(LogRecord record) {
        if (record.getLevel().intValue() >= Level.SEVERE.intValue() && record.getThrown() != null) {
            FIRST_ERROR.compareAndSet(null, record.getThrown());
        }
        if (!"lectern.access".equals(record.getLoggerName())) {
            super.publish(record);
        }
    }

    /** The innermost cause of the first error with a stack trace since the start: why an application did not come up. */
    static Optional<String> firstError() {
        return Optional.ofNullable(FIRST_ERROR.get()).map(ServerLog::innermost).map(Failures::firstLine);
    }

    private static Throwable innermost(Throwable error) {
        return error.getCause() == null || error.getCause() == error ? error : innermost(error.getCause());
    }
}
