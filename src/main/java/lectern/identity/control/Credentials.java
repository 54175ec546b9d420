package lectern.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import lectern.platform.database.Sql;
import lectern.platform.tenancy.Current;
import lectern.platform.tenancy.Separately;

/** What people prove themselves with. Nothing here holds a connection while a password is being computed. */
@ApplicationScoped
public class Credentials {

    /** A person and the hash of the password that opens the account. */
    public record Credential(UUID personId, String hash) {

        static Credential of(ResultSet row) throws SQLException {
            return new Credential(row.getObject(1, UUID.class), row.getString(2));
        }
    }

    @Inject
    DataSource database;

    @Inject
    Separately separately;

    @Inject
    PasswordWork work;

    @Inject
    Current current;

    /**
     * The person who has this address and this password. An unknown address costs the same work as a known one.
     *
     * @throws TooBusy when too many passwords are being computed already
     */
    public Optional<UUID> proven(String address, String password) {
        Optional<Credential> found = Sql.on(database).first(Credential::of, "select person_id, stored_hash from find_credential(?)", address);
        boolean isRight = work.matches(password, found.map(Credential::hash).orElse(null));
        if (!isRight || found.isEmpty()) {
            separately.asApplication().call("select note_failed_sign_in(?)", address);
            return Optional.empty();
        }
        renew(found.get(), password);
        return found.map(Credential::personId);
    }

    private void renew(Credential credential, String password) {
        if (work.isOutdated(credential.hash())) {
            separately.asApplication().call("select rehash_password(?, ?, ?)", credential.personId(), credential.hash(), work.hash(password));
        }
    }

    /** Changes the password of whoever is signed in and ends their other sessions; false when the old one is wrong. */
    public boolean change(String oldPassword, String newPassword) {
        UUID session = current.person().orElseThrow().sessionId();
        Optional<String> stored = Sql.on(database).first(row -> row.getString(1),
            "select stored_hash from find_own_credential(?, ?)", current.personId(), session);
        if (!work.matches(oldPassword, stored.orElse(null))) {
            return false;
        }
        return separately.asApplication().ask("select change_password(?, ?, ?, ?)", current.personId(), stored.orElseThrow(), work.hash(newPassword), session);
    }
}
