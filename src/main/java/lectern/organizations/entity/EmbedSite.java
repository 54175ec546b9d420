package lectern.organizations.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import lectern.platform.tenancy.TenantEntity;

/** What an organization says about showing a site in its lessons. */
@Entity
@Table(name = "embed_sites")
public class EmbedSite extends TenantEntity {

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    private String host;

    @Column(name = "is_wildcard", updatable = false)
    private boolean wildcard;

    @Column(name = "is_allowed")
    private boolean allowed = true;

    @Column(name = "deleted_at")
    private Instant deletedAt;

    protected EmbedSite() {
    }

    public EmbedSite(UUID organizationId, String name, SiteHost site) {
        super(organizationId);
        this.name = name;
        this.host = site.host();
        this.wildcard = site.isWildcard();
    }

    public String name() {
        return name;
    }

    public SiteHost site() {
        return new SiteHost(host, wildcard);
    }

    public boolean isDeleted() {
        return deletedAt != null;
    }

    public void allow(boolean isAllowed) {
        allowed = isAllowed;
    }

    public void delete(Instant at) {
        if (deletedAt == null) {
            deletedAt = at;
        }
    }

    public void restore() {
        deletedAt = null;
    }
}
