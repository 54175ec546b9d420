package lectern.platform.database;

import java.sql.SQLException;

/** The database refused or did not answer a statement. */
public class StatementFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StatementFailed(SQLException cause) {
        super(cause.getMessage(), cause);
    }

    /** Whether a unique key refused it: someone else has what was to be taken. */
    public boolean isTaken() {
        return "23505".equals(((SQLException) getCause()).getSQLState());
    }
}
