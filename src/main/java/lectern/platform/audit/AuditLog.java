package lectern.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Keeps in the audit log what changes no audited row by itself; rows that change are kept by triggers. */
@ApplicationScoped
public class AuditLog {

    @Inject
    EntityManager entities;

    /**
     * Writes a row in the transaction of the caller.
     *
     * @param kind view, create, update or delete
     * @param resourceType the table of the thing
     */
    public void keep(String action, String kind, String resourceType, UUID resourceId) {
        entities.createNativeQuery("select create_audit_log(?1, ?2, ?3, ?4)")
            .setParameter(1, action).setParameter(2, kind).setParameter(3, resourceType).setParameter(4, resourceId.toString())
            .getSingleResult();
    }
}
