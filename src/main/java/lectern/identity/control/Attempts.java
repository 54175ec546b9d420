package lectern.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import lectern.platform.crypto.Keys;
import lectern.platform.database.Sql;
import lectern.platform.tenancy.Current;

/**
 * Counts what could be guessing: per account, known or not, and per network address. The database holds keyed digests
 * only, so that nobody reads from it who tried to sign in where.
 */
@ApplicationScoped
public class Attempts {

    private static final int SIGN_INS_PER_ACCOUNT = 10;
    private static final int SIGN_INS_PER_ADDRESS = 200;
    private static final int RESETS_PER_ACCOUNT = 5;
    private static final int RESETS_PER_ADDRESS = 50;
    private static final Pattern NETWORK = Pattern.compile("^((?:[0-9a-fA-F]{0,4}:){4}).*$");

    @Inject
    DataSource database;

    @Inject
    Keys keys;

    @Inject
    Current current;

    @Inject
    Clock clock;

    /** Counts an attempt to sign in; false when there were too many in a quarter of an hour. */
    public boolean mayTry(String account) {
        return counted("15 minutes", key("sign-in", account), SIGN_INS_PER_ACCOUNT, key("sign-in-from", place()), SIGN_INS_PER_ADDRESS);
    }

    /** A right password clears the account's count. */
    public void succeeded(String account) {
        Sql.on(database).call("select forgive_attempts(?, ?)", key("sign-in", account), key("sign-in-from", place()));
    }

    /** Counts a wish for a new password; false when there were too many in an hour. */
    public boolean mayForget(String account) {
        return counted("1 hour", key("reset", account), RESETS_PER_ACCOUNT, key("reset-from", place()), RESETS_PER_ADDRESS);
    }

    private boolean counted(String lasting, byte[] account, int accountLimit, byte[] place, int placeLimit) {
        return Sql.on(database).ask("select count_attempts(?, array[?, ?]::integer[], ?::interval, ?)",
            new byte[][] {account, place}, accountLimit, placeLimit, lasting, clock.instant());
    }

    private byte[] key(String purpose, String who) {
        return keys.signature("throttle/" + purpose, who);
    }

    // Whoever has one IPv6 address has a whole network of them.
    private String place() {
        return NETWORK.matcher(current.address()).replaceFirst("$1");
    }
}
