package lectern.launcher;

import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import lectern.platform.crypto.Keys;

/** An installation with its database at hand: key, roles and the database every command works on. */
final class Installation implements AutoCloseable {

    static final String DATABASE = "lectern";

    private final Home home;
    private final Keys keys;
    private final String key;
    private final DatabaseUrl database;
    private final Optional<EmbeddedPostgres> postgres;

    private Installation(Home home, String key, DatabaseUrl database, Optional<EmbeddedPostgres> postgres) {
        this.home = home;
        this.key = key;
        this.keys = Keys.of(key);
        this.database = database;
        this.postgres = postgres;
    }

    /** Opens the installation for serving: nobody else may use its home folder. What needs the folder alone begins meanwhile. */
    static Installation exclusive(Settings settings, Consumer<Home> meanwhile) {
        var home = Home.open(settings.home());
        home.lock();
        Logging.configure(settings, home);
        meanwhile.accept(home);
        return open(settings, home);
    }

    /** Opens the installation beside a running one, whose embedded database is then used. */
    static Installation beside(Settings settings) {
        Logging.quiet();
        var home = Home.open(settings.home());
        if (home.tryLock()) {
            return open(settings, home);
        }
        var key = Key.of(settings, home);
        var database = settings.database()
            .or(() -> EmbeddedPostgres.servedElsewhere(home, Keys.of(key)).map(served -> served.database(DATABASE)))
            .orElseThrow(() -> new Failure("The running Lectern in " + settings.home() + " is just starting or stopping; try again in a moment."));
        return new Installation(home, key, database, Optional.empty());
    }

    private static Installation open(Settings settings, Home home) {
        var key = Key.of(settings, home);
        var keys = Keys.of(key);
        if (settings.database().isPresent()) {
            return prepared(new Installation(home, key, settings.database().get(), Optional.empty()));
        }
        var postgres = EmbeddedPostgres.start(home, keys);
        var installation = new Installation(home, key, postgres.administered().database(DATABASE), Optional.of(postgres));
        // However the process ends, short of being killed, the database is stopped.
        Runtime.getRuntime().addShutdownHook(new Thread(installation::close, "stop the database"));
        createDatabase(postgres.administered());
        return prepared(installation);
    }

    private static Installation prepared(Installation installation) {
        Roles.prepare(installation.database, installation.keys);
        return installation;
    }

    private static void createDatabase(DatabaseUrl admin) {
        try (var connection = admin.connect();
             var statement = connection.createStatement();
             var row = statement.executeQuery("select exists (select from pg_database where datname = '" + DATABASE + "')")) {
            row.next();
            if (!row.getBoolean(1)) {
                statement.execute("create database " + DATABASE);
            }
        } catch (SQLException e) {
            throw Failures.of(e, admin);
        }
    }

    Home home() {
        return home;
    }

    String key() {
        return key;
    }

    Keys keys() {
        return keys;
    }

    DatabaseUrl database() {
        return database;
    }

    boolean isEmbedded() {
        return postgres.isPresent();
    }

    @Override
    public void close() {
        postgres.ifPresent(EmbeddedPostgres::close);
    }
}
