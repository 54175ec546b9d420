package lectern.launcher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** Sets up logging: the product's lines on the console, everything in a file. */
final class Logging {

    static final String FOLDER = "lectern.logs";

    // The log manager forgets loggers that nobody holds, and their handlers with them.
    private static final Logger PRODUCT = Logger.getLogger("lectern");

    private Logging() {
    }

    /** Sets logging up through a configuration file, because the web server reads the file again when it boots. */
    static void configure(Settings settings, Home home) {
        System.setProperty("lectern.log", settings.log());
        System.setProperty(FOLDER, home.made("logs").toString());
        var file = home.made("run").resolve("logging.properties");
        try {
            Files.writeString(file, """
                handlers=%s %s
                .level=INFO
                org.flywaydb.level=WARNING
                org.flywaydb.core.internal.util.DeprecationUtils.level=OFF
                """.formatted(ConsoleLog.class.getName(), ServerLog.class.getName()));
            System.setProperty("java.util.logging.config.file", file.toString());
            LogManager.getLogManager().readConfiguration();
        } catch (IOException e) {
            throw Failures.explained(e, "The log cannot be written under " + home.path("logs") + "; check the owner and the free space.");
        }
        System.setOut(new PrintStream(new Lines(), true, StandardCharsets.UTF_8));
    }

    /** Keeps libraries quiet in a command that runs to its end; only the product's own lines are printed. */
    static void quiet() {
        LogManager.getLogManager().reset();
        PRODUCT.addHandler(new ConsoleLog());
    }

    /** Makes log lines of what libraries print. */
    private static final class Lines extends ByteArrayOutputStream {

        private static final Logger OUTPUT = Logger.getLogger("stdout");

        @Override
        public synchronized void flush() {
            var text = toString(StandardCharsets.UTF_8);
            if (text.endsWith("\n")) {
                reset();
                OUTPUT.info(text.strip());
            }
        }
    }
}
