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

/** Single statements, each on a connection of its own and in a transaction of its own. */
public final class Sql {

    /** Reads one row. */
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final DataSource database;
    private final String before;
    private final String[] told;

    private Sql(DataSource database, String before, String... told) {
        this.database = database;
        this.before = before;
        this.told = told;
    }

    public static Sql on(DataSource database) {
        return new Sql(database, null);
    }

    /** Runs this statement first in each transaction. */
    public Sql after(String statement, String... arguments) {
        return new Sql(database, statement, arguments);
    }

    /** All rows of a query. */
    public <T> List<T> list(Row<T> reader, String text, Object... arguments) {
        try (Connection connection = database.getConnection()) {
            return before == null ? rows(connection, reader, text, arguments) : transaction(connection, reader, text, arguments);
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

    private <T> List<T> transaction(Connection connection, Row<T> reader, String text, Object... arguments) throws SQLException {
        connection.setAutoCommit(false);
        try {
            rows(connection, row -> true, before, (Object[]) told);
            List<T> all = rows(connection, reader, text, arguments);
            connection.commit();
            return all;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static <T> List<T> rows(Connection connection, Row<T> reader, String text, Object... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            for (int place = 0; place < arguments.length; place++) {
                statement.setObject(place + 1, stored(connection, arguments[place]));
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<T> all = new ArrayList<>();
                while (rows.next()) {
                    all.add(reader.read(rows));
                }
                return all;
            }
        }
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
