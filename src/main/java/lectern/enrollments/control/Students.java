package lectern.enrollments.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import lectern.platform.database.Row;
import lectern.platform.tenancy.Current;

/** The people who learn here, by name. */
@ApplicationScoped
public class Students {

    /** A person of the organization; {@code email} may be null. */
    public record Student(UUID id, String name, String email) {
    }

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    public Optional<Student> find(UUID memberId) {
        return Row.first(entities.createNativeQuery("select m.id, m.full_name, m.email from memberships m where m.organization_id = ?1 and m.id = ?2 and m.deleted_at is null")
            .setParameter(1, current.organizationId()).setParameter(2, memberId), row -> new Student(row.uuid(), row.text(), row.text()));
    }
}
