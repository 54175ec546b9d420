package lectern.enrollments.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import lectern.enrollments.control.EnrolResult.Outcome;
import lectern.enrollments.control.Enrollments.Entry;
import lectern.enrollments.entity.CourseTerms;
import lectern.platform.database.Row;
import lectern.platform.tenancy.Current;

/** Puts many people into a course at once and says of each what became of them. */
@ApplicationScoped
public class Enrolling {

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    @Inject
    Enrollments enrollments;

    private record Found(UUID id, String name, String email) {
    }

    /** A team of the organization to choose. */
    public record Team(UUID id, String name, int memberCount) {
    }

    /** The teams there are. */
    public List<Team> teams() {
        return Row.list(entities.createNativeQuery("""
                select t.id, t.name, t.member_count from teams t where t.organization_id = ?1 and t.deleted_at is null order by t.name, t.id
                """).setParameter(1, current.organizationId()), row -> new Team(row.uuid(), row.text(), row.number()));
    }

    /** Puts the people of a list into the course. */
    public List<EnrolResult> byAddress(CourseTerms course, List<PastedLine> lines, Instant accessEnds, Instant at) {
        Map<String, Found> people = byEmail(lines);
        List<UUID> ids = lines.stream().map(line -> people.get(line.email())).filter(Objects::nonNull).map(Found::id).distinct().toList();
        Map<UUID, Entry> entries = enrollments.enrolByStaff(course, ids, "staff", accessEnds, at);
        Set<String> seen = new HashSet<>();
        return lines.stream().map(line -> {
            Found person = people.get(line.email());
            if (line.email() == null) {
                return new EnrolResult(line.text(), null, null, Outcome.NO_ADDRESS);
            }
            if (!seen.add(line.email())) {
                return new EnrolResult(line.text(), null, null, Outcome.TWICE);
            }
            return person == null ? new EnrolResult(line.text(), null, null, Outcome.UNKNOWN) : result(line.text(), person, entries);
        }).toList();
    }

    /** Puts the people of a team into the course, in the order of their names. */
    public List<EnrolResult> byTeam(CourseTerms course, UUID teamId, Instant accessEnds, Instant at) {
        List<Found> people = Row.list(entities.createNativeQuery("""
                select m.id, m.full_name, m.email from memberships m
                  join team_members t on t.organization_id = m.organization_id and t.member_id = m.id
                 where t.organization_id = ?1 and t.team_id = ?2 and m.deleted_at is null and m.left_at is null order by m.name_key, m.id
                """).setParameter(1, current.organizationId()).setParameter(2, teamId), Enrolling::found);
        Map<UUID, Entry> entries = enrollments.enrolByStaff(course, people.stream().map(Found::id).toList(), "team", accessEnds, at);
        return people.stream().map(person -> result(person.name(), person, entries)).toList();
    }

    private static EnrolResult result(String text, Found person, Map<UUID, Entry> entries) {
        Outcome outcome = switch (entries.get(person.id())) {
            case NEW -> Outcome.ENROLLED;
            case BACK -> Outcome.BACK;
            case ALREADY -> Outcome.ALREADY;
            case FULL -> Outcome.FULL;
        };
        return new EnrolResult(text, person.name(), person.id(), outcome);
    }

    private Map<String, Found> byEmail(List<PastedLine> lines) {
        String emails = Row.array(lines.stream().map(PastedLine::email).filter(Objects::nonNull).distinct().toList());
        List<Found> people = Row.list(entities.createNativeQuery("""
                select m.id, m.full_name, m.email from memberships m
                 where m.organization_id = ?1 and m.email = any (cast(?2 as text[])) and m.deleted_at is null and m.left_at is null
                """).setParameter(1, current.organizationId()).setParameter(2, emails), Enrolling::found);
        Map<String, Found> byEmail = new HashMap<>();
        people.forEach(person -> byEmail.put(person.email(), person));
        return byEmail;
    }

    private static Found found(Row row) {
        return new Found(row.uuid(), row.text(), row.text());
    }
}
