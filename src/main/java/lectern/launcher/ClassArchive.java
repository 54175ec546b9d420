package lectern.launcher;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.management.JMException;
import javax.management.ObjectName;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.READ;

/** The classes this process has loaded, kept for later ones to start with: class data sharing, as in JEP 350. */
final class ClassArchive {

    /** Where to keep them; set by the start script when there are none of this release. */
    private static final String PLACE = "lectern.classes";
    private static final Logger LOG = Logger.getLogger("lectern.launcher");

    private ClassArchive() {
    }

    /** Writes the archive if the start script wants one. It takes seconds in which the JVM does nothing else. */
    static void keep() {
        var place = System.getProperty(PLACE);
        if (place == null) {
            return;
        }
        LOG.info("Keeping the loaded classes, for a quicker next start.");
        try {
            write(Path.of(place));
        } catch (IOException | JMException e) {
            LOG.log(Level.FINE, "The loaded classes could not be kept.", e);
        }
    }

    // A JVM dies of an archive that ends too soon, so nothing but a whole one gets the name.
    private static void write(Path place) throws IOException, JMException {
        var making = place.resolveSibling(place.getFileName() + ".making");
        ManagementFactory.getPlatformMBeanServer().invoke(new ObjectName("com.sun.management:type=DiagnosticCommand"), "vmCds",
            new Object[] {new String[] {"dynamic_dump", making.toString()}}, new String[] {String[].class.getName()});
        try (var file = FileChannel.open(making, READ)) {
            file.force(true);
        }
        Files.move(making, place, ATOMIC_MOVE);
    }
}
