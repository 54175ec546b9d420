package lectern.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import lectern.platform.crypto.Keys;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

/** The installation's master key: given by the environment, or made at the first start and kept in the home folder. */
final class Key {

    private Key() {
    }

    static String of(Settings settings, Home home) {
        return settings.key().orElseGet(() -> stored(settings, home));
    }

    private static String stored(Settings settings, Home home) {
        var file = home.path("key");
        if (!Files.exists(file)) {
            refuseToReplace(settings, home, file);
            write(file, Keys.generate());
        }
        try {
            var key = Files.readString(file).strip();
            if (!Keys.isKey(key)) {
                throw new Failure("The file " + file + " does not hold a key of 64 hexadecimal characters; put the right one back from your backup.");
            }
            return key;
        } catch (IOException e) {
            throw new Failure("The file " + file + " cannot be read; check its owner and that its mode is 0600.", e);
        }
    }

    // A new key would neither open the database nor read the secrets stored in it.
    private static void refuseToReplace(Settings settings, Home home, Path file) {
        if (settings.database().isEmpty() && EmbeddedPostgres.exists(home)) {
            throw new Failure("The key of this installation is missing: put " + file + " back from your backup, or set LECTERN_KEY.");
        }
        if (settings.database().map(Roles::exist).orElse(false)) {
            throw new Failure("The database " + settings.database().get().shown()
                + " was prepared with a key that is missing here; set LECTERN_KEY to the key of the first process, or put its file at " + file + ".");
        }
    }

    private static void write(Path file, String key) {
        try {
            var making = Files.createTempFile(file.getParent(), "key", null,
                PosixFilePermissions.asFileAttribute(Set.copyOf(PosixFilePermissions.fromString("rw-------"))));
            Files.writeString(making, key + "\n", java.nio.file.StandardOpenOption.SYNC);
            Files.move(making, file, ATOMIC_MOVE);
        } catch (IOException e) {
            throw Failures.explained(e, "The key cannot be written to " + file + "; check the owner and the free space.");
        }
    }
}
