package lectern.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import lectern.platform.crypto.Keys;

/** The three database roles: the owner of the schema, the application, and the operator who works across organizations. */
public final class Roles {

    static final String OWNER = "lectern_owner";
    static final String APP = "lectern_app";
    static final String OPERATOR = "lectern_operator";

    private static final int OLDEST_VERSION = 18;

    private Roles() {
    }

    /** Creates what is missing of the roles and their rights in a database; changes nothing where all is there. */
    public static void prepare(DatabaseUrl database, Keys keys) {
        try (var connection = database.connect()) {
            requireVersion(connection, database);
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                // Several nodes may start at once.
                statement.execute("select pg_advisory_xact_lock(7238901)");
                create(connection, OWNER, "nologin");
                create(connection, APP, "login password '" + keys.password(APP) + "'");
                create(connection, OPERATOR, "login password '" + keys.password(OPERATOR) + "'");
                statement.execute("grant " + OWNER + " to current_user");
                statement.execute("grant create, connect, temporary on database \"" + connection.getCatalog().replace("\"", "\"\"") + "\" to " + OWNER);
                statement.execute("grant connect on database \"" + connection.getCatalog().replace("\"", "\"\"") + "\" to " + APP + ", " + OPERATOR);
                statement.execute("grant create, usage on schema public to " + OWNER);
                // A function found by name must be ours, in databases too that were made when everybody could create here.
                statement.execute("revoke create on schema public from public");
                statement.execute("grant usage on schema public to " + APP + ", " + OPERATOR);
            }
            connection.commit();
        } catch (SQLException e) {
            throw Failures.of(e, database);
        }
        requireKey(database, keys);
    }

    /** The address at which the administering login acts as the schema's owner; it waits a moment for locks, not for ever. */
    static String asOwner(DatabaseUrl database) {
        return database.jdbc() + "&options=-c%20role=" + OWNER + "%20-c%20lock_timeout=10s";
    }

    /** Whether Lectern's roles are there already, made by this process or by another one. */
    static boolean exist(DatabaseUrl database) {
        try (var connection = database.connect();
             var statement = connection.createStatement()) {
            requireVersion(connection, database);
            var row = statement.executeQuery("select exists (select from pg_roles where rolname = '" + APP + "')");
            return row.next() && row.getBoolean(1);
        } catch (SQLException e) {
            throw Failures.of(e, database);
        }
    }

    private static void requireVersion(Connection connection, DatabaseUrl database) throws SQLException {
        var server = connection.getMetaData();
        if (server.getDatabaseMajorVersion() < OLDEST_VERSION) {
            throw new Failure("The database " + database.shown() + " is PostgreSQL " + server.getDatabaseProductVersion()
                + " and too old; upgrade it to PostgreSQL " + OLDEST_VERSION + " or newer.");
        }
    }

    private static void create(Connection connection, String role, String attributes) throws SQLException {
        try (var query = connection.prepareStatement("select from pg_roles where rolname = ?")) {
            query.setString(1, role);
            if (query.executeQuery().next()) {
                return;
            }
        }
        try (var statement = connection.createStatement()) {
            statement.execute("create role " + role + " " + attributes);
        }
    }

    // The roles' passwords come from the key: a second node with another key must not lock the first one out by changing them.
    private static void requireKey(DatabaseUrl database, Keys keys) {
        try (var connection = database.connectAs(APP, keys.password(APP))) {
            connection.isValid(5);
        } catch (SQLException e) {
            if (!String.valueOf(e.getSQLState()).startsWith("28")) {
                throw Failures.of(e, database);
            }
            throw new Failure("The database " + database.shown() + " was prepared with another LECTERN_KEY; give this process the same key as the first one had.", e);
        }
    }
}
