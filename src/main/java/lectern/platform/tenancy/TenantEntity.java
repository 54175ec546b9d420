package lectern.platform.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.MappedSuperclass;
import java.util.Objects;
import java.util.UUID;
import lectern.platform.crypto.Uuids;

/** A row of one organization. The key is made in Java, so that a new thing has its address before it is stored. */
@MappedSuperclass
@IdClass(TenantKey.class)
public abstract class TenantEntity {

    @Id
    @Column(name = "organization_id", updatable = false)
    private UUID organizationId;

    @Id
    @Column(updatable = false)
    private UUID id;

    protected TenantEntity() {
    }

    protected TenantEntity(UUID organizationId) {
        this(organizationId, Uuids.next());
    }

    protected TenantEntity(UUID organizationId, UUID id) {
        this.organizationId = Objects.requireNonNull(organizationId);
        this.id = Objects.requireNonNull(id);
    }

    public UUID organizationId() {
        return organizationId;
    }

    public UUID id() {
        return id;
    }
}
