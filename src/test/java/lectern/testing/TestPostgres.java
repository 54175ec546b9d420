package lectern.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import lectern.launcher.DatabaseUrl;
import lectern.launcher.DemoWorld;
import lectern.launcher.EmbeddedPostgres;
import lectern.launcher.Home;
import lectern.launcher.Migrations;
import lectern.launcher.Roles;
import lectern.platform.crypto.Keys;

/** One PostgreSQL for a whole test run; every caller of {@link #fresh()} gets a migrated, empty database of its own. */
public final class TestPostgres {

    /** The master key behind the passwords of the roles. */
    public static final String KEY = "7e57".repeat(16);

    private static final Keys KEYS = Keys.of(KEY);
    private static TestPostgres running;

    private final DatabaseUrl server;
    private String template;
    private int made;

    private TestPostgres() {
        var home = Home.open(Lectern.FOLDER.resolve("postgres"));
        home.lock();
        var postgres = EmbeddedPostgres.start(home, KEYS, "fsync=off", "full_page_writes=off", "synchronous_commit=off", "max_connections=300");
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
        server = postgres.administered();
        dropLeftovers();
    }

    /** Makes a database with the schema at head and no rows; it is gone with the test run. */
    public static synchronized Database fresh() {
        return instance().migrated(instance().template());
    }

    /** Makes a database with the demo world in it. */
    public static synchronized Database demo() {
        return instance().migrated(instance().demoTemplate());
    }

    /** Makes a database without any schema, with the roles in place. */
    public static synchronized Database empty() {
        var database = instance().copy("template0");
        Roles.prepare(database.administered(), KEYS);
        return database;
    }

    private static TestPostgres instance() {
        running = running == null ? new TestPostgres() : running;
        return running;
    }

    // What a database's owner may do in it is not copied with it.
    private Database migrated(String from) {
        var database = copy(from);
        execute("grant create on database " + database.administered().database() + " to lectern_owner");
        return database;
    }

    private Database copy(String from) {
        var name = "test_" + ++made;
        execute("create database " + name + " template " + from);
        return new Database(server.database(name), KEYS);
    }

    private String template() {
        template = template == null ? make() : template;
        return template;
    }

    // The name carries the digest of the files, so that a run with the same files finds the template of the run before.
    private String make() {
        var name = "template_" + Migrations.of(server).fingerprint();
        if (!databases("datname = '" + name + "'").isEmpty()) {
            return name;
        }
        databases("datname like 'template\\_%'").forEach(old -> execute("drop database " + old));
        execute("drop database if exists making_template with (force)");
        execute("create database making_template");
        Roles.prepare(server.database("making_template"), KEYS);
        Migrations.of(server.database("making_template")).run();
        execute("alter database making_template rename to " + name);
        return name;
    }

    private String demoTemplate() {
        var name = "test_demo";
        if (databases("datname = '" + name + "'").isEmpty()) {
            execute("create database " + name + " template " + template());
            DemoWorld.load(server.database(name), Lectern.FOLDER.resolve("demo-files"), KEYS);
        }
        return name;
    }

    private void dropLeftovers() {
        databases("datname like 'test\\_%' or datname = 'making_template'").forEach(name -> execute("drop database " + name + " with (force)"));
    }

    private ArrayList<String> databases(String condition) {
        var names = new ArrayList<String>();
        try (var connection = connect(); var rows = connection.createStatement().executeQuery("select datname from pg_database where " + condition)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String statement) {
        try (var connection = connect()) {
            connection.createStatement().execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(server.jdbc(), server.user(), server.password());
    }

    /** A database with the addresses and passwords of the roles that use it. */
    public record Database(DatabaseUrl administered, Keys keys) {

        /** The JDBC address, without a login. */
        public String url() {
            return administered.jdbc();
        }

        /** The password of lectern_app or lectern_operator. */
        public String password(String role) {
            return keys.password(role);
        }

        /** A connection that acts as the schema's owner. */
        public Connection asOwner() {
            return connect(administered.jdbc() + "&options=-c%20role=lectern_owner", administered.user(), administered.password());
        }

        /** A connection of the application. */
        public Connection asApp() {
            return connect(url(), "lectern_app", password("lectern_app"));
        }

        /** A connection of the operator, who works across organizations. */
        public Connection asOperator() {
            return connect(url(), "lectern_operator", password("lectern_operator"));
        }

        /** A connection of the superuser, whom no policy binds. */
        public Connection asAdministrator() {
            return connect(url(), administered.user(), administered.password());
        }

        private static Connection connect(String url, String user, String password) {
            try {
                return DriverManager.getConnection(url, user, password);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
