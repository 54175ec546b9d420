package lectern.launcher;

import java.io.IOException;
import java.sql.SQLException;

/** Turns what went wrong into the one sentence a person needs. */
final class Failures {

    private Failures() {
    }

    /** The failure of an operation on files: a full disk says so, anything else says the given sentence. */
    static Failure explained(IOException cause, String sentence) {
        return isDiskFull(String.valueOf(cause.getMessage())) ? diskFull(cause) : new Failure(sentence, cause);
    }

    /** The failure of a PostgreSQL program, with the line of its output that says why. */
    static Failure ofProgram(String what, String output) {
        if (isDiskFull(output)) {
            return diskFull(null);
        }
        var reason = output.lines().map(String::strip)
            .filter(line -> line.contains("FATAL:") || line.contains("error:") || line.contains("PANIC:"))
            .map(line -> line.replaceFirst(".*?(?:FATAL|PANIC|error):\\s*", ""))
            .reduce((first, last) -> last).orElse(output.strip());
        return new Failure(what + ": " + reason + ". The whole story is in logs/postgresql.log under LECTERN_HOME.");
    }

    /** The failure of a statement or connection. */
    static Failure of(SQLException cause, DatabaseUrl database) {
        var state = String.valueOf(cause.getSQLState());
        if (isDiskFull(cause.getMessage()) || state.equals("53100")) {
            return diskFull(cause);
        }
        if (state.startsWith("08")) {
            return new Failure("The database " + database.shown() + " cannot be reached; check that it runs and that DATABASE_URL names it.", cause);
        }
        if (state.startsWith("28")) {
            return new Failure("The database " + database.shown() + " refuses the login " + database.user() + "; check user and password in DATABASE_URL.", cause);
        }
        if (state.equals("3D000")) {
            return new Failure("The database " + database.shown() + " does not exist; create it, owned by " + database.user() + ".", cause);
        }
        if (state.equals("42501")) {
            return new Failure("The login " + database.user() + " may not prepare " + database.shown()
                + " (" + firstLine(cause) + "); it must own the database and have CREATEROLE, see docker/README.md.", cause);
        }
        return new Failure("The database " + database.shown() + " answers: " + firstLine(cause) + ".", cause);
    }

    static boolean isDiskFull(String text) {
        return text != null && (text.contains("No space left on device") || text.contains("Disk quota exceeded"));
    }

    static Failure diskFull(Throwable cause) {
        return new Failure("The disk is full; free some space where LECTERN_HOME and LECTERN_FILES are, and start again.", cause);
    }

    static String firstLine(Throwable cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("").replaceFirst("^(ERROR|FATAL):\\s*", "");
    }
}
