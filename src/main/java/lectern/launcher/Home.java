package lectern.launcher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

/** The folder that holds an installation: key, database, files, logs, and what can be made again. */
public final class Home {

    private static final long MEGABYTE = 1_000_000;
    private static final long FIRST_START = 300 * MEGABYTE;
    private static final long LATER_STARTS = 60 * MEGABYTE;

    private final Path folder;
    private FileLock lock;

    private Home(Path folder) {
        this.folder = folder;
    }

    /** Opens the folder, making it readable for its owner alone where it is new. */
    public static Home open(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            requireSpace(folder);
            return new Home(folder);
        } catch (IOException e) {
            throw Failures.explained(e, "The folder " + folder + " cannot be made or is not yours; set LECTERN_HOME to a folder you may write to.");
        }
    }

    // What the web server does when the disk fills up on the way tells nobody what is wrong; better not to begin.
    private static void requireSpace(Path folder) throws IOException {
        var needed = Files.exists(folder.resolve("run")) ? LATER_STARTS : FIRST_START;
        var free = Files.getFileStore(folder).getUsableSpace();
        if (free < needed) {
            throw new Failure("The disk is full: " + folder + " has " + free / MEGABYTE + " MB left and Lectern needs " + needed / MEGABYTE
                + " MB to start; free some space or set LECTERN_HOME to a larger disk.");
        }
    }

    /** A place inside the folder. */
    public Path path(String name) {
        return folder.resolve(name);
    }

    /** Keeps every other process out of the folder until this one ends. */
    public void lock() {
        if (!tryLock()) {
            throw new Failure("The data folder " + folder + " is in use by the running Lectern with process id " + holder()
                + "; stop that one, or set LECTERN_HOME to another folder.");
        }
    }

    /** Takes the lock when no living process has it. */
    boolean tryLock() {
        try {
            var channel = FileChannel.open(path("lock"), CREATE, READ, WRITE);
            lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return false;
            }
            channel.truncate(0).write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)), 0);
            return true;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            throw Failures.explained(e, "The folder " + folder + " cannot be written to; check its owner and the free space.");
        }
    }

    /** Lets other processes into the folder again. */
    public void unlock() {
        try {
            if (lock != null) {
                lock.acquiredBy().close();
            }
        } catch (IOException e) {
            throw new Failure("The lock of " + folder + " cannot be given back.", e);
        }
    }

    /** Makes a folder inside, empty: what an earlier process left there is gone. */
    Path emptied(String name) {
        var place = path(name);
        delete(place);
        return made(name);
    }

    /** Makes a folder inside where it is missing. */
    Path made(String name) {
        try {
            return Files.createDirectories(path(name));
        } catch (IOException e) {
            throw Failures.explained(e, "The folder " + path(name) + " cannot be made; check the owner and the free space of " + folder + ".");
        }
    }

    /** Deletes a folder with all it holds; links are removed, not followed. */
    static void delete(Path place) {
        if (!Files.exists(place, NOFOLLOW_LINKS)) {
            return;
        }
        try (var all = Files.walk(place)) {
            for (var path : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new Failure("The folder " + place + " cannot be deleted; delete it by hand and start again.", e);
        }
    }

    private String holder() {
        try {
            return Files.readString(path("lock")).strip();
        } catch (IOException e) {
            return "unknown";
        }
    }
}
