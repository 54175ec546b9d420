package lectern.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import lectern.platform.crypto.Keys;
import lectern.platform.database.Sql;
import lectern.platform.tenancy.Separately;

/** Permissions to choose a new password: one a person, for one hour, used once. */
@ApplicationScoped
public class PasswordResets {

    /** A permission just given: whose it is, and the token that only its link holds. */
    public record Given(UUID personId, String token) {
    }

    @Inject
    DataSource database;

    @Inject
    Separately separately;

    @Inject
    EntityManager entities;

    @Inject
    PasswordWork work;

    @Inject
    Clock clock;

    /** Gives a permission to the owner of the address, if there is one. */
    public Optional<Given> give(String address) {
        String token = Keys.token(32);
        Object person = entities.createNativeQuery("select start_password_reset(?1, ?2, ?3)")
            .setParameter(1, address).setParameter(2, Keys.hash(token)).setParameter(3, clock.instant().atOffset(ZoneOffset.UTC)).getSingleResult();
        return Optional.ofNullable((UUID) person).map(id -> new Given(id, token));
    }

    /** The address whose password the token may still reset. */
    public Optional<String> addressOf(String token) {
        return Sql.on(database).first(row -> row.getString(1),
            "select address from find_password_reset(?, ?)", Keys.hash(token), clock.instant());
    }

    /** Uses the permission up; false when someone has used it in the meantime. */
    public boolean use(String token, String newPassword) {
        String hash = work.hash(newPassword);
        return separately.asApplication().ask("select reset_password(?, ?, ?) is not null", Keys.hash(token), hash, clock.instant());
    }
}
