package lectern.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import lectern.identity.entity.Person;
import lectern.platform.database.Sql;
import lectern.platform.tenancy.Current;
import lectern.platform.tenancy.Separately;

/** Everyone who can sign in, over all organizations. */
@ApplicationScoped
public class People {

    @Inject
    DataSource database;

    @Inject
    Separately separately;

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    @Inject
    PasswordWork work;

    // Once there is somebody there always is.
    private volatile boolean isInhabited;

    /** Whether nobody can sign in yet. */
    public boolean isNobody() {
        if (!isInhabited) {
            isInhabited = Sql.on(database).ask("select people_exist()");
        }
        return !isInhabited;
    }

    /** Makes the first person, who looks after the platform; nothing when someone else was first. */
    public Optional<UUID> first(String name, String address, String password) {
        List<UUID> made = separately.asApplication().list(row -> row.getObject(1, UUID.class), "select create_first_admin(?, ?, ?)",
            name, address, work.hash(password));
        return Optional.ofNullable(made.get(0));
    }

    /** Whoever is signed in. */
    public Person me() {
        return entities.find(Person.class, current.personId());
    }
}
