package lectern.platform.tenancy;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** The key of every tenant row. */
public class TenantKey implements Serializable {

    private static final long serialVersionUID = 1L;

    private UUID organizationId;
    private UUID id;

    public TenantKey() {
    }

    public TenantKey(UUID organizationId, UUID id) {
        this.organizationId = organizationId;
        this.id = id;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TenantKey key && Objects.equals(organizationId, key.organizationId) && Objects.equals(id, key.id);
    }

    @Override
    public int hashCode() {
        return Objects.hash(organizationId, id);
    }
}
