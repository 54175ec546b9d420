package lectern.launcher;

import com.sun.security.auth.module.UnixSystem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

/** The PostgreSQL programs that the product brings along, unpacked once into the home folder. */
final class PostgresBinaries {

    /** Goes up with the binaries' version in pom.xml, so that an upgrade unpacks again. */
    static final String VERSION = "18.6";
    static final String MAJOR = "18";

    private final Path folder;
    private final List<String> asOrdinaryUser;

    private PostgresBinaries(Path folder, List<String> asOrdinaryUser) {
        this.folder = folder;
        this.asOrdinaryUser = asOrdinaryUser;
    }

    static PostgresBinaries in(Home home) {
        var folder = home.path("postgres").resolve(VERSION);
        if (!Files.isDirectory(folder)) {
            unpack(home, folder);
        }
        return new PostgresBinaries(folder, isRoot() ? rootDropper() : List.of());
    }

    /** The command line of one of the programs, run as a user PostgreSQL accepts. */
    List<String> command(String program, String... arguments) {
        var command = new ArrayList<>(asOrdinaryUser);
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    // Unpacked beside its place and then renamed, so that a half unpacked folder is never taken for a whole one.
    private static void unpack(Home home, Path folder) {
        home.made("postgres");
        var making = home.emptied("postgres/unpacking");
        try (var archive = open(); var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
                unpack(tar, entry, making);
            }
            Files.move(making, folder, ATOMIC_MOVE);
        } catch (IOException e) {
            throw Failures.explained(e, "The embedded database cannot be unpacked into " + folder + "; check the owner and the free space.");
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path making) throws IOException {
        var target = making.resolve(entry.getName()).normalize();
        if (!target.startsWith(making)) {
            throw new IOException("The archive has an entry outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if ((entry.getMode() & 0100) != 0) {
            var permissions = new HashSet<>(Files.getPosixFilePermissions(target));
            permissions.addAll(List.of(PosixFilePermission.OWNER_EXECUTE, PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.OTHERS_EXECUTE));
            Files.setPosixFilePermissions(target, permissions);
        }
    }

    private static InputStream open() {
        var name = archive(System.getProperty("os.name"), System.getProperty("os.arch"));
        var stream = PostgresBinaries.class.getResourceAsStream(name);
        if (stream == null) {
            throw new Failure("The embedded database is not made for " + System.getProperty("os.name") + " on "
                + System.getProperty("os.arch") + "; set DATABASE_URL to a PostgreSQL " + MAJOR + " or newer.");
        }
        return stream;
    }

    private static String archive(String system, String processor) {
        var os = system.toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : system.toLowerCase(Locale.ROOT);
        var arm = processor.equals("aarch64") || processor.equals("arm64");
        return "/postgres-" + os + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
    }

    private static boolean isRoot() {
        return new UnixSystem().getUid() == 0;
    }

    /**
     * PostgreSQL refuses to run as root. A new user namespace takes the name away; where the system forbids that, as most containers
     * do, the programs run as nobody, who keeps only the right to reach the folder.
     */
    private static List<String> rootDropper() {
        var namespace = List.of("unshare", "-U");
        var nobody = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups",
            "--inh-caps=+dac_override", "--ambient-caps=+dac_override", "--securebits=+no_setuid_fixup");
        for (var way : List.of(namespace, nobody)) {
            if (works(way)) {
                return way;
            }
        }
        throw new Failure("PostgreSQL does not run as root, and this system offers no way to drop the right; "
            + "start Lectern as an ordinary user, or set DATABASE_URL.");
    }

    private static boolean works(List<String> way) {
        var command = new ArrayList<>(way);
        command.add("true");
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
