package lectern.organizations.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneOffset;
import lectern.organizations.entity.Organization;
import lectern.platform.tenancy.Current;
import lectern.platform.tenancy.TenantKey;

/** The organization of the request. */
@ApplicationScoped
public class Organizations {

    /** How many people belong to an organization, and how many have been asked to. */
    public record Count(int members, int invited) {
    }

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    Current current;

    public Organization mine() {
        return entities.find(Organization.class, new TenantKey(current.organizationId(), current.organizationId()));
    }

    /** How many people belong to it, and how many of them are asked to and have not answered. */
    public Count count() {
        Object[] row = (Object[]) entities.createNativeQuery("""
                select o.member_count,
                       (select count(*)::integer from invitations i
                         where i.organization_id = o.id and i.accepted_at is null and i.revoked_at is null and i.expires_at > ?2)
                  from organizations o where o.organization_id = ?1 and o.id = ?1
                """)
            .setParameter(1, current.organizationId()).setParameter(2, clock.instant().atOffset(ZoneOffset.UTC)).getSingleResult();
        return new Count((Integer) row[0], (Integer) row[1]);
    }

    /** Gives it another address; the one it had leads there. False when someone else has or had the new one. */
    public boolean move(String slug) {
        return (Boolean) entities.createNativeQuery("select change_slug(?1)").setParameter(1, slug).getSingleResult();
    }
}
