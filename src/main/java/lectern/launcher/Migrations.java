package lectern.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;

/** Brings a database's schema to the state this program expects. */
public final class Migrations {

    private static final List<String> FOLDERS = List.of("migrations", "functions", "views", "policies");

    private final DatabaseUrl database;
    private final Source source;
    private final Flyway flyway;

    private Migrations(DatabaseUrl database, Source source) {
        this.database = database;
        this.source = source;
        this.flyway = Flyway.configure()
            .dataSource(Roles.asOwner(database), database.user(), database.password())
            .locations(source.locations())
            .placeholders(Map.of("derived", source.digest()))
            .group(true)
            .validateOnMigrate(true)
            .ignoreMigrationPatterns("repeatable:missing")
            .failOnMissingLocations(false)
            .connectRetries(3)
            .load();
    }

    /** The migrations this program brings along, for one database. */
    public static Migrations of(DatabaseUrl database) {
        return new Migrations(database, Source.bundled());
    }

    /** The migrations in a folder laid out like db/, for one database. */
    static Migrations of(DatabaseUrl database, Path folder) {
        return new Migrations(database, Source.folder(folder));
    }

    /** Migrates and returns the number of files that ran. */
    public int run() {
        requireNotNewer();
        try {
            var executed = flyway.migrate().migrationsExecuted;
            prepareAuditLog();
            return executed;
        } catch (FlywayException e) {
            throw explained(e);
        }
    }

    // A database that is seldom migrated needs the months to come all the same.
    private void prepareAuditLog() {
        try (var connection = DriverManager.getConnection(Roles.asOwner(database), database.user(), database.password());
             var statement = connection.createStatement()) {
            statement.execute("select ensure_audit_partitions(current_date, 12)");
        } catch (SQLException e) {
            throw Failures.of(e, database);
        }
    }

    /** What the schema is at when all is done: the last version and the digest of all files. */
    public String head() {
        var versions = flyway.info().all();
        var last = List.of(versions).stream().filter(m -> m.getVersion() != null && !m.getState().isFailed())
            .filter(m -> m.getState() != MigrationState.FUTURE_SUCCESS)
            .map(m -> m.getVersion().getVersion()).reduce((first, second) -> second).orElse("0");
        return last + "/" + source.digest();
    }

    /** A digest over all the files, to tell whether a database made earlier is still of use. */
    public String fingerprint() {
        return source.digest();
    }

    private void requireNotNewer() {
        try {
            for (var migration : flyway.info().applied()) {
                if (migration.getState() == MigrationState.FUTURE_SUCCESS || migration.getState() == MigrationState.FUTURE_FAILED) {
                    throw new Failure("The database " + database.shown() + " is at version " + migration.getVersion()
                        + ", newer than this program; start the newer release of Lectern that migrated it.");
                }
            }
        } catch (FlywayException e) {
            throw explained(e);
        }
    }

    private Failure explained(FlywayException cause) {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && !String.valueOf(sql.getSQLState()).startsWith("42")) {
                return Failures.of(sql, database);
            }
        }
        var message = String.valueOf(cause.getMessage());
        if (message.contains("checksum mismatch") || message.contains("Validate failed")) {
            return new Failure("A migration that already ran on " + database.shown() + " was changed (" + changed(message)
                + "); put the file back as it was and write a new migration instead.", cause);
        }
        return new Failure("The schema of " + database.shown() + " could not be migrated and is as it was before: " + reason(message) + ".", cause);
    }

    private static String changed(String message) {
        var named = java.util.regex.Pattern.compile("version (\\S+)").matcher(message);
        return named.find() ? "version " + named.group(1) : Failures.firstLine(new IllegalStateException(message));
    }

    private static String reason(String message) {
        return message.lines().map(String::strip).filter(line -> line.startsWith("Message") || line.startsWith("Location") || line.startsWith("ERROR"))
            .reduce((a, b) -> a + ", " + b).orElse(message.lines().findFirst().orElse(message).strip());
    }

    /** Where the files come from, with their texts. */
    private record Source(String[] locations, Map<String, String> files) {

        static Source bundled() {
            try (var bundle = Bundle.open()) {
                return read(bundle.path("."), "classpath:db/");
            } catch (IOException e) {
                throw new Failure("The program's migrations cannot be read; unpack Lectern again.", e);
            }
        }

        static Source folder(Path folder) {
            try {
                return read(folder, "filesystem:" + folder + "/");
            } catch (IOException e) {
                throw new Failure("The migrations in " + folder + " cannot be read.", e);
            }
        }

        private static Source read(Path root, String prefix) throws IOException {
            var locations = FOLDERS.stream().filter(folder -> Files.isDirectory(root.resolve(folder))).map(folder -> prefix + folder).toArray(String[]::new);
            return new Source(locations, texts(root));
        }

        private static Map<String, String> texts(Path root) throws IOException {
            var texts = new TreeMap<String, String>();
            for (var folder : FOLDERS) {
                if (!Files.isDirectory(root.resolve(folder))) {
                    continue;
                }
                try (var all = Files.walk(root.resolve(folder))) {
                    for (var file : (Iterable<Path>) all.filter(f -> f.toString().endsWith(".sql"))::iterator) {
                        texts.put(root.relativize(file).toString(), Files.readString(file));
                    }
                }
            }
            return texts;
        }

        /**
         * The digest of all files. Everything derived is made again when one changes: a function for its own sake, and after
         * a new version because it may have dropped what stood in its way, or added a column that needs its grant.
         */
        String digest() {
            try {
                var sha = MessageDigest.getInstance("SHA-256");
                files.forEach((path, text) -> sha.update((path + "\0" + text + "\0").getBytes(StandardCharsets.UTF_8)));
                return HexFormat.of().formatHex(sha.digest(), 0, 8);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
