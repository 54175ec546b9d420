package lectern.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * One statement on a connection of its own, outside the request's transaction: for what comes before anyone is known, for
 * work that must not hold a connection while it computes, and for the operator.
 */
public final class Sql {

    /** Reads one row. */
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final DataSource database;

    private Sql(DataSource database) {
        this.database = database;
    }

    public static Sql on(DataSource database) {
        return new Sql(database);
    }

    /** All rows of a query. */
    public <T> List<T> list(Row<T> reader, String text, Object... arguments) {
        try (Connection connection = database.getConnection(); PreparedStatement statement = prepared(connection, text, arguments);
             ResultSet rows = statement.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(reader.read(rows));
            }
            return all;
        } catch (SQLException e) {
            throw new StatementFailed(e);
        }
    }

    /** The first row of a query. */
    public <T> Optional<T> first(Row<T> reader, String text, Object... arguments) {
        return list(reader, text, arguments).stream().findFirst();
    }

    /** Calls a function that answers nothing of interest. */
    public void call(String text, Object... arguments) {
        list(row -> true, text, arguments);
    }

    /** Calls a function that answers yes or no. */
    public boolean ask(String text, Object... arguments) {
        return list(row -> row.getBoolean(1), text, arguments).get(0);
    }

    private static PreparedStatement prepared(Connection connection, String text, Object... arguments) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text);
        for (int place = 0; place < arguments.length; place++) {
            statement.setObject(place + 1, stored(connection, arguments[place]));
        }
        return statement;
    }

    private static Object stored(Connection connection, Object value) throws SQLException {
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof byte[][] several) {
            return connection.createArrayOf("bytea", several);
        }
        return value instanceof String[] several ? connection.createArrayOf("text", several) : value;
    }
}
