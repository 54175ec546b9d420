package lectern.testing;

import java.sql.Connection;
import java.sql.SQLException;

/** A table into which nobody writes until it is closed; it can be read, and rows that refer to it can be made. */
public final class HeldTable implements AutoCloseable {

    private final Connection connection;

    private HeldTable(Connection connection) {
        this.connection = connection;
    }

    public static HeldTable of(Lectern lectern, String table) {
        try {
            Connection connection = lectern.database().asOwner();
            connection.setAutoCommit(false);
            connection.createStatement().execute("lock table " + table + " in share row exclusive mode");
            return new HeldTable(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
