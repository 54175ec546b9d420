package lectern.courses.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import lectern.courses.entity.Release;
import lectern.courses.entity.ReleaseCycle;
import lectern.courses.entity.ReleasePlan;
import lectern.courses.entity.ReleaseRule;
import lectern.platform.database.Row;
import lectern.platform.tenancy.Current;

/** What is said about the release of courses, sections and lessons. */
@ApplicationScoped
public class Releases {

    private static final String RULES = """
        select coalesce(r.lesson_id, r.section_id, r.course_id), r.timing, r.opens_at, r.opens_after_days, r.ordering,
               array(select cast(p.lesson_id as text) from release_prerequisites p
                      where p.organization_id = ?1 and p.course_id = ?2 and p.rule_id = r.id), r.due, r.due_at, r.due_after_days, r.version
          from release_rules r
         where r.organization_id = ?1 and r.course_id = ?2 and r.group_id is not distinct from cast(?3 as uuid)
        """;

    private static final String LESSONS = """
        select lesson_id, title, is_required, opens_at, opens_after_days, ordering, cast(prerequisites as text[]), due_at, due_after_days
          from lessons_in_order(?1, ?2, cast(?3 as uuid)) order by number
        """;

    private static final String SAVE = """
        insert into release_rules as r (organization_id, course_id, section_id, lesson_id, group_id, timing, opens_at, opens_after_days, ordering, due, due_at, due_after_days)
        values (?1, ?2, cast(?3 as uuid), cast(?4 as uuid), cast(?12 as uuid), ?5, cast(?6 as timestamptz), cast(?7 as integer), ?8, ?9, cast(?10 as timestamptz),
                cast(?11 as integer))
        on conflict (organization_id, course_id, section_id, lesson_id, group_id) do update
           set timing = excluded.timing, opens_at = excluded.opens_at, opens_after_days = excluded.opens_after_days, ordering = excluded.ordering,
               due = excluded.due, due_at = excluded.due_at, due_after_days = excluded.due_after_days, version = r.version + 1
        returning cast(r.id as text)
        """;

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    /**
     * What a rule is about: a section, a lesson, or with both null the whole course.
     *
     * @param groupId for whom; null is everybody
     */
    public record Subject(UUID courseId, UUID sectionId, UUID lessonId, UUID groupId) {

        public UUID id() {
            return lessonId != null ? lessonId : sectionId != null ? sectionId : courseId;
        }
    }

    /** What is said in a course for a group (null: for everybody), by the id of the lesson, section or course it is said of. */
    public Map<UUID, ReleaseRule> of(UUID courseId, UUID groupId) {
        Map<UUID, ReleaseRule> rules = new HashMap<>();
        Row.list(query(RULES, courseId).setParameter(3, text(groupId)), row -> rules.put(row.uuid(), rule(row)));
        return rules;
    }

    /** What holds for each lesson of a course for somebody of a group, or of none, in the order they are read in. */
    public Map<UUID, Release> effective(UUID courseId, UUID groupId) {
        Map<UUID, Release> releases = new LinkedHashMap<>();
        lines(courseId, groupId).forEach(line -> releases.put(line.item().id(), line.item().release()));
        return releases;
    }

    /** What opens when for somebody of a group, or of none. */
    public ReleasePlan plan(UUID courseId, UUID groupId) {
        return new ReleasePlan(lines(courseId, groupId).stream().map(Line::item).toList());
    }

    /** Says something about the release of a subject in the place of what was said before. */
    public void save(Subject subject, ReleaseRule rule) {
        entities.flush();
        if (rule.isSilent()) {
            about(subject, "delete from release_rules where organization_id = ?1 and course_id = ?2"
                + " and section_id is not distinct from cast(?3 as uuid) and lesson_id is not distinct from cast(?4 as uuid)"
                + " and group_id is not distinct from cast(?5 as uuid)").setParameter(5, text(subject.groupId())).executeUpdate();
            return;
        }
        Query saving = about(subject, SAVE).setParameter(5, rule.timing()).setParameter(6, text(rule.opensAt())).setParameter(7, text(rule.opensAfterDays()))
            .setParameter(8, rule.ordering() == null ? null : rule.ordering().word()).setParameter(9, rule.due()).setParameter(10, text(rule.dueAt()))
            .setParameter(11, text(rule.dueAfterDays())).setParameter(12, text(subject.groupId()));
        String id = Row.first(saving, Row::text).orElseThrow();
        String chosen = rule.prerequisites().stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        prerequisites("delete from release_prerequisites where organization_id = ?1 and course_id = ?2 and rule_id = cast(?3 as uuid)"
            + " and lesson_id <> all (cast(?4 as uuid[]))", subject, id, chosen);
        prerequisites("insert into release_prerequisites (organization_id, course_id, rule_id, lesson_id)"
            + " select ?1, ?2, cast(?3 as uuid), lesson from unnest(cast(?4 as uuid[])) lesson on conflict do nothing", subject, id, chosen);
    }

    /** Refuses a course whose lessons wait for each other, whatever change has brought that about. */
    public void requireAcyclic(UUID courseId) {
        entities.flush();
        requireAcyclic(courseId, null);
        groupsWithOrder(courseId).forEach(group -> requireAcyclic(courseId, group));
    }

    private void requireAcyclic(UUID courseId, UUID groupId) {
        List<Line> lines = lines(courseId, groupId);
        List<UUID> cycle = new ReleasePlan(lines.stream().map(Line::item).toList()).cycle();
        if (!cycle.isEmpty()) {
            Map<UUID, String> titles = lines.stream().collect(Collectors.toMap(line -> line.item().id(), Line::title));
            throw new ReleaseCycle(cycle.stream().map(titles::get).toList());
        }
    }

    private List<UUID> groupsWithOrder(UUID courseId) {
        return Row.list(query("select distinct group_id from release_rules where organization_id = ?1 and course_id = ?2 and group_id is not null and ordering is not null",
            courseId), Row::uuid);
    }

    private record Line(String title, ReleasePlan.Item item) {
    }

    private List<Line> lines(UUID courseId, UUID groupId) {
        return Row.list(query(LESSONS, courseId).setParameter(3, text(groupId)), row -> {
            UUID id = row.uuid();
            String title = row.text();
            return new Line(title, new ReleasePlan.Item(id, row.flag(), new Release(row.instant(), row.count(), Release.Ordering.of(row.text()),
                row.texts().stream().map(UUID::fromString).collect(Collectors.toSet()), row.instant(), row.count())));
        });
    }

    private static ReleaseRule rule(Row row) {
        return new ReleaseRule(row.text(), row.instant(), row.count(), Optional.ofNullable(row.text()).map(Release.Ordering::of).orElse(null),
            row.texts().stream().map(UUID::fromString).collect(Collectors.toSet()), row.text(), row.instant(), row.count(), row.number());
    }

    private Query query(String text, UUID courseId) {
        return entities.createNativeQuery(text).setParameter(1, current.organizationId()).setParameter(2, courseId);
    }

    private Query about(Subject subject, String text) {
        return query(text, subject.courseId()).setParameter(3, text(subject.sectionId())).setParameter(4, text(subject.lessonId()));
    }

    private void prerequisites(String text, Subject subject, String rule, String lessons) {
        query(text, subject.courseId()).setParameter(3, rule).setParameter(4, lessons).executeUpdate();
    }

    private static String text(Object value) {
        return value == null ? null : value instanceof Instant moment ? moment.atOffset(ZoneOffset.UTC).toString() : value.toString();
    }
}
