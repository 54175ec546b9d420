package lectern.organizations.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import lectern.organizations.entity.Member;
import lectern.platform.tenancy.Current;
import lectern.platform.tenancy.TenantKey;

/** The people of the organization. */
@ApplicationScoped
public class Members {

    /**
     * Which people are wanted.
     *
     * @param words what their name, address or number holds; empty wants everyone
     * @param role a role they hold, or null
     * @param team a team they belong to, or null
     * @param areFormer whether those who left are wanted, instead of those who are here
     */
    public record Wanted(String words, String role, UUID team, boolean areFormer) {
    }

    /** A place in the list: names in order, and ids among equal names. */
    public record After(String nameKey, UUID id) {

        /** Before everyone. */
        public static final After NOBODY = new After("", new UUID(0, 0));
    }

    /** A person as lists show them. */
    public record Row(UUID id, String name, String nameKey, String email, boolean hasAccount, boolean isInvited, List<String> roles, String teams) {

        static Row of(Object[] row) {
            return new Row((UUID) row[0], (String) row[1], (String) row[2], (String) row[3], (Boolean) row[4], (Boolean) row[5],
                row[6] == null ? List.of() : Arrays.asList(((String) row[6]).split(",")), (String) row[7]);
        }
    }

    private static final String COLUMNS = """
        select m.id, m.full_name, m.name_key, m.email, m.user_id is not null, m.user_id is null and m.joined_at is null,
               (select string_agg(r.role, ',' order by r.role) from user_roles r
                 where r.organization_id = m.organization_id and r.member_id = m.id and r.role <> 'member'),
               (select string_agg(t.name, ', ' order by t.name)
                  from team_members tm join teams t on t.organization_id = tm.organization_id and t.id = tm.team_id
                 where tm.organization_id = m.organization_id and tm.member_id = m.id and t.deleted_at is null)
          from memberships m
        """;

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    /** The people wanted, by name, after a place in the list. */
    public List<Row> list(Wanted wanted, After after, int most) {
        List<Object> values = new ArrayList<>(List.of(current.organizationId()));
        String condition = wanted.words().isBlank() ? here(values, wanted, after) : found(values, wanted, after, most);
        return rows(COLUMNS + condition + "\n order by m.name_key, m.id limit " + most, values);
    }

    private static String here(List<Object> values, Wanted wanted, After after) {
        String place = "(" + place(values, after.nameKey()) + ", " + place(values, after.id()) + ")";
        String role = wanted.role() == null ? "" : """

            and exists (select from user_roles r
                         where r.organization_id = m.organization_id and r.member_id = m.id and r.role = %s)""".formatted(place(values, wanted.role()));
        String team = wanted.team() == null ? "" : """

            and exists (select from team_members tm
                         where tm.organization_id = m.organization_id and tm.member_id = m.id and tm.team_id = %s)""".formatted(place(values, wanted.team()));
        return " where m.organization_id = ?1 and m.deleted_at is null and m.left_at is " + (wanted.areFormer() ? "not null" : "null")
            + " and (m.name_key, m.id) > " + place + role + team;
    }

    private static String found(List<Object> values, Wanted wanted, After after, int most) {
        String words = Arrays.stream(wanted.words().toLowerCase(Locale.ROOT).strip().split("\\s+"))
            .sorted(Comparator.comparingInt(String::length).reversed()).map(Members::pattern).collect(Collectors.joining(",", "{", "}"));
        return " join search_members(cast(" + place(values, words) + " as text[]), "
            + (wanted.role() == null ? "null" : place(values, wanted.role())) + ", " + (wanted.team() == null ? "null" : place(values, wanted.team())) + ", "
            + wanted.areFormer() + ", " + place(values, after.nameKey()) + ", " + place(values, after.id()) + ", " + most
            + ") f on f.found_id = m.id where m.organization_id = ?1";
    }

    // A word as a pattern that means itself, within an array's text, where backslash and quote mean something again.
    private static String pattern(String word) {
        String literal = word.replaceAll("([\\\\%_])", "\\\\$1");
        return "\"%" + literal.replace("\\", "\\\\").replace("\"", "\\\"") + "%\"";
    }

    private static String place(List<Object> values, Object value) {
        values.add(value);
        return "?" + values.size();
    }

    private List<Row> rows(String text, List<Object> values) {
        Query query = entities.createNativeQuery(text);
        for (int place = 0; place < values.size(); place++) {
            query.setParameter(place + 1, values.get(place));
        }
        List<?> found = query.getResultList();
        return found.stream().map(row -> Row.of((Object[]) row)).toList();
    }

    /** A person of this organization, here or gone. */
    public Optional<Member> byId(UUID id) {
        return Optional.ofNullable(entities.find(Member.class, new TenantKey(current.organizationId(), id))).filter(member -> !member.isDeleted());
    }

    /** A person of this organization who has not left it. */
    public Optional<Member> here(UUID id) {
        return byId(id).filter(member -> !member.hasLeft());
    }

    /** Adds a person; roles and invitations, which point to the row, may follow at once. */
    public void add(Member member) {
        entities.persist(member);
        entities.flush();
    }

    /** Whether someone else here has this address. */
    public boolean hasAddress(String email, UUID other) {
        return has("email", email, other);
    }

    /** Whether someone else here has this number from another system. */
    public boolean hasExternalId(String externalId, UUID other) {
        return has("external_id", externalId, other);
    }

    private boolean has(String column, String value, UUID other) {
        return (Boolean) entities.createNativeQuery("select exists (select from memberships where organization_id = ?1 and " + column
                + " = ?2 and id <> ?3 and deleted_at is null)")
            .setParameter(1, current.organizationId()).setParameter(2, value).setParameter(3, other == null ? After.NOBODY.id() : other)
            .getSingleResult();
    }
}
