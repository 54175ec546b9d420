package lectern.organizations.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lectern.organizations.entity.HeldRole;
import lectern.organizations.entity.LastAdmin;
import lectern.organizations.entity.Member;
import lectern.platform.tenancy.Current;

/** Who holds which role in the organization. */
@ApplicationScoped
public class Roles {

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    /** The roles of a member beyond being one. */
    public List<String> of(UUID memberId) {
        return held(memberId).stream().map(HeldRole::role).filter(HeldRole.GIVEN::contains).sorted().toList();
    }

    /**
     * Gives a member exactly these roles.
     *
     * @throws LastAdmin when nobody would look after the organization any more
     */
    public void give(Member member, Collection<String> wanted) {
        List<HeldRole> held = held(member.id());
        boolean losesAdmin = held.stream().anyMatch(role -> role.role().equals(HeldRole.ADMIN)) && !wanted.contains(HeldRole.ADMIN);
        if (losesAdmin) {
            keepAdminBeside(member);
        }
        held.stream().filter(role -> HeldRole.GIVEN.contains(role.role()) && !wanted.contains(role.role())).forEach(entities::remove);
        List<String> before = held.stream().map(HeldRole::role).toList();
        wanted.stream().distinct().filter(role -> !before.contains(role))
            .forEach(role -> entities.persist(new HeldRole(member.organizationId(), member.id(), role)));
    }

    /**
     * Makes sure that someone else looks after the organization, before this member stops doing so.
     *
     * @throws LastAdmin when there is nobody else
     */
    public void keepAdminBeside(Member member) {
        // Two who leave at once wait for each other here, so that the second sees the first gone.
        entities.createNativeQuery("select id from organizations where id = ?1 for no key update")
            .setParameter(1, current.organizationId()).getSingleResult();
        boolean hasOther = (Boolean) entities.createNativeQuery("""
                select exists (
                  select from user_roles r join memberships m on m.organization_id = r.organization_id and m.id = r.member_id
                   where r.organization_id = ?1 and r.role = 'org_admin' and r.member_id <> ?2
                     and m.user_id is not null and m.left_at is null and m.deleted_at is null)
                """)
            .setParameter(1, current.organizationId()).setParameter(2, member.id()).getSingleResult();
        if (!hasOther) {
            throw new LastAdmin();
        }
    }

    /** Whether the member looks after the organization. */
    public boolean isAdmin(Member member) {
        return of(member.id()).contains(HeldRole.ADMIN);
    }

    private List<HeldRole> held(UUID memberId) {
        return entities.createQuery("select r from HeldRole r where r.organizationId = :organization and r.memberId = :member", HeldRole.class)
            .setParameter("organization", current.organizationId()).setParameter("member", memberId).getResultList();
    }
}
