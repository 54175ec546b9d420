package lectern.organizations.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import lectern.platform.tenancy.TenantEntity;

/** People of an organization who work together. */
@Entity
@Table(name = "teams")
public class Team extends TenantEntity {

    private String name;

    @Column(name = "member_count", insertable = false, updatable = false)
    private int memberCount;

    @Column(name = "deleted_at")
    private Instant deletedAt;

    @Version
    private int version;

    protected Team() {
    }

    public Team(UUID organizationId, String name) {
        super(organizationId);
        this.name = name;
        this.version = 1;
    }

    public String name() {
        return name;
    }

    /** How many people belong to it. */
    public int memberCount() {
        return memberCount;
    }

    public boolean isDeleted() {
        return deletedAt != null;
    }

    public void rename(String newName) {
        name = newName;
    }

    /** Puts the team away; who belonged to it stays on record. */
    public void delete(Instant at) {
        if (deletedAt == null) {
            deletedAt = at;
        }
    }

    public void restore() {
        deletedAt = null;
    }
}
