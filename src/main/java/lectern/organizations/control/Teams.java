package lectern.organizations.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lectern.organizations.entity.Member;
import lectern.organizations.entity.Team;
import lectern.organizations.entity.TeamMember;
import lectern.platform.tenancy.Current;
import lectern.platform.tenancy.TenantKey;

/** The teams of the organization. */
@ApplicationScoped
public class Teams {

    /** A team by name alone. */
    public record Name(UUID id, String name) {
    }

    /** A team as the list shows it; {@code leads} are names, or null. */
    public record Row(UUID id, String name, int memberCount, String leads) {
    }

    /** Someone in a team. */
    public record Place(UUID memberId, String name, boolean isLead) {
    }

    private static final int MOST = 500;

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    /** All teams by name, to choose from. */
    public List<Name> names() {
        return rows("select id, name from teams where organization_id = ?1 and deleted_at is null order by lower(name), id limit " + MOST)
            .stream().map(row -> new Name((UUID) row[0], (String) row[1])).toList();
    }

    /** All teams with their leads. */
    public List<Row> list() {
        return rows("""
            select t.id, t.name, t.member_count,
                   (select string_agg(m.full_name, ', ' order by m.name_key)
                      from team_members tm join memberships m on m.organization_id = tm.organization_id and m.id = tm.member_id
                     where tm.organization_id = t.organization_id and tm.team_id = t.id and tm.is_lead and m.left_at is null and m.deleted_at is null)
              from teams t
             where t.organization_id = ?1 and t.deleted_at is null
             order by lower(t.name), t.id
            """ + " limit " + MOST)
            .stream().map(row -> new Row((UUID) row[0], (String) row[1], (Integer) row[2], (String) row[3])).toList();
    }

    /** The people of a team who are still here, leads first. */
    public List<Place> places(Team team) {
        List<?> found = entities.createNativeQuery("""
                select m.id, m.full_name, tm.is_lead
                  from team_members tm join memberships m on m.organization_id = tm.organization_id and m.id = tm.member_id
                 where tm.organization_id = ?1 and tm.team_id = ?2 and m.left_at is null and m.deleted_at is null
                 order by tm.is_lead desc, m.name_key, m.id
                """ + " limit " + MOST)
            .setParameter(1, current.organizationId()).setParameter(2, team.id()).getResultList();
        return found.stream().map(row -> (Object[]) row).map(row -> new Place((UUID) row[0], (String) row[1], (Boolean) row[2])).toList();
    }

    /** A team, deleted ones included. */
    public Optional<Team> byId(UUID id) {
        return Optional.ofNullable(entities.find(Team.class, new TenantKey(current.organizationId(), id)));
    }

    /** Whether another team has this name. */
    public boolean hasName(String name, UUID other) {
        return (Boolean) entities.createNativeQuery(
                "select exists (select from teams where organization_id = ?1 and name = ?2 and id <> ?3 and deleted_at is null)")
            .setParameter(1, current.organizationId()).setParameter(2, name).setParameter(3, other == null ? new UUID(0, 0) : other)
            .getSingleResult();
    }

    public void add(Team team) {
        entities.persist(team);
    }

    /** Lets a person join a team; joining twice changes nothing. */
    public void join(Team team, Member member) {
        if (place(team, member.id()).isEmpty()) {
            entities.persist(new TeamMember(team, member));
        }
    }

    /** A person's place in a team. */
    public Optional<TeamMember> place(Team team, UUID memberId) {
        return entities.createQuery("""
                select tm from TeamMember tm
                where tm.organizationId = :organization and tm.teamId = :team and tm.memberId = :member
                """, TeamMember.class)
            .setParameter("organization", current.organizationId()).setParameter("team", team.id()).setParameter("member", memberId)
            .getResultList().stream().findFirst();
    }

    public void leave(TeamMember place) {
        entities.remove(place);
    }

    /** The teams a person belongs to. */
    public List<Name> of(UUID memberId) {
        List<?> found = entities.createNativeQuery("""
                select t.id, t.name
                  from team_members tm join teams t on t.organization_id = tm.organization_id and t.id = tm.team_id
                 where tm.organization_id = ?1 and tm.member_id = ?2 and t.deleted_at is null
                 order by lower(t.name), t.id
                """)
            .setParameter(1, current.organizationId()).setParameter(2, memberId).getResultList();
        return found.stream().map(row -> (Object[]) row).map(row -> new Name((UUID) row[0], (String) row[1])).toList();
    }

    private List<Object[]> rows(String text) {
        List<?> found = entities.createNativeQuery(text).setParameter(1, current.organizationId()).getResultList();
        return found.stream().map(row -> (Object[]) row).toList();
    }
}
