package lectern.enrollments.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import lectern.courses.entity.Obligation;
import lectern.courses.entity.Release;
import lectern.enrollments.entity.EnrollmentStatus;
import lectern.enrollments.entity.Grant;
import lectern.platform.database.Row;
import lectern.platform.tenancy.Current;

/** The ways students take through courses. */
@ApplicationScoped
public class Journeys {

    // The enrollments, and of which of them the lessons are read.
    private static final String WAYS = """
        select e.id, e.course_id, e.student_id, e.status, e.enrolled_at, e.completed_at, e.dropped_at, e.dropped_by_id, e.access_until, e.last_accessed_at, e.last_lesson_id, e.time_spent_seconds,
               g.id as run_id, g.name, g.starts_at, g.ends_at, e.access_ends_at, x.grants,
               l.lesson_id, l.number, l.slug, l.title, l.lesson_type, l.completion_rule, l.is_required, l.is_excluded, l.planned_minutes, l.weight,
               l.reading_seconds, l.created_at,
               l.opens_at, l.opens_after_days, l.ordering, cast(l.prerequisites as text[]), l.due_at, l.due_after_days,
               p.first_opened_at, p.completed_at as lesson_completed_at, p.first_completed_at, p.end_reached_at, coalesce(p.time_spent_seconds, 0) as lesson_seconds,
               coalesce(p.is_exempt, false), p.correction_reason, coalesce(k.watched_percent, 0), coalesce(v.watched_percent, 0)
          from (select 1) one
          %s
          left join course_groups g on g.organization_id = ?1 and g.id = e.group_id
          left join lateral (
            select cast(jsonb_agg(jsonb_build_object('kind', t.kind, 'lesson', t.lesson_id, 'days', t.extra_days)) as text) as grants
              from course_extensions t
             where t.organization_id = ?1 and t.course_id = e.course_id and t.withdrawn_at is null and t.kind in ('days', 'open')
               and (t.student_id = ?3 or t.group_id = e.group_id)) x on true
          left join lateral (select * from lessons_in_order(?1, e.course_id, e.group_id)) l on %s
          left join student_progress p on p.organization_id = ?1 and p.student_id = ?3 and p.lesson_id = l.lesson_id
          left join course_lessons v on l.completion_rule = 'watched' and v.organization_id = ?1 and v.id = l.lesson_id
          left join lesson_playback k on k.organization_id = ?1 and k.student_id = ?3 and k.lesson_id = v.id
         order by e.id, l.number
        """;
    private static final String WAY =
        WAYS.formatted("left join enrollments e on e.organization_id = ?1 and e.course_id = ?2 and e.student_id = ?3", "e.id is not null");
    private static final String SEVERAL =
        WAYS.formatted("join enrollments e on e.organization_id = ?1 and e.course_id = any(cast(?2 as uuid[])) and e.student_id = ?3", "e.course_id = any(cast(?4 as uuid[]))");

    /** A row: an enrollment and what is granted, the same in all of its rows, and a lesson or null. */
    private record Line(EnrollmentFacts enrollment, String grants, Step step) {
    }

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    /** The way of a student through a course, in one statement; without steps for somebody who was never in it. */
    public Journey of(UUID courseId, UUID studentId) {
        Query query = entities.createNativeQuery(WAY)
            .setParameter(1, current.organizationId()).setParameter(2, courseId).setParameter(3, studentId);
        return journeys(query).getOrDefault(courseId, Journey.NONE);
    }

    /** The ways of a student through several courses by their ids, in one statement; those not among {@code whole} come without steps. */
    Map<UUID, Journey> of(Collection<UUID> courses, Collection<UUID> whole, UUID studentId) {
        if (courses.isEmpty()) {
            return Map.of();
        }
        return journeys(entities.createNativeQuery(SEVERAL).setParameter(1, current.organizationId()).setParameter(2, Row.ids(courses)).setParameter(3, studentId)
            .setParameter(4, Row.ids(whole)));
    }

    private static Map<UUID, Journey> journeys(Query query) {
        Map<UUID, List<Line>> lines = Row.list(query, Journeys::read).stream().filter(line -> line.enrollment() != null)
            .collect(Collectors.groupingBy(line -> line.enrollment().courseId()));
        Map<UUID, Journey> journeys = new HashMap<>();
        lines.forEach((course, ofCourse) -> journeys.put(course, new Journey(ofCourse.get(0).enrollment(),
            ofCourse.stream().map(Line::step).filter(Objects::nonNull).toList(), grants(ofCourse.get(0).grants()))));
        return journeys;
    }

    private static Line read(Row row) {
        UUID id = row.uuid();
        if (id == null) {
            return new Line(null, null, null);
        }
        EnrollmentFacts facts = new EnrollmentFacts(id, row.uuid(), row.uuid(), EnrollmentStatus.of(row.text()), row.instant(), row.instant(), row.instant(), row.uuid(),
            row.instant(), row.instant(), row.uuid(), row.large(), run(row), row.instant());
        String grants = row.text();
        UUID lesson = row.uuid();
        return new Line(facts, grants, lesson == null ? null : new Step(lesson, row.number(), row.text(), row.text(), row.text(), row.text(),
            Obligation.of(row.flag(), row.flag()), row.number(), row.number(), row.number(), row.instant(), release(row),
            new Step.Done(row.instant(), row.instant(), row.instant(), row.instant(), row.number(), row.flag(), row.text()),
            new Step.Watched(row.number(), row.number())));
    }

    private static EnrollmentFacts.Run run(Row row) {
        UUID id = row.uuid();
        EnrollmentFacts.Run run = new EnrollmentFacts.Run(id, row.text(), row.instant(), row.instant());
        return id == null ? null : run;
    }

    private static List<Grant> grants(String json) {
        if (json == null) {
            return List.of();
        }
        List<Grant> grants = new ArrayList<>();
        try (var reader = Json.createReader(new StringReader(json))) {
            for (JsonObject grant : reader.readArray().getValuesAs(JsonObject.class)) {
                UUID lesson = grant.isNull("lesson") ? null : UUID.fromString(grant.getString("lesson"));
                grants.add(new Grant(null, Grant.Kind.of(grant.getString("kind")), lesson, null, grant.getInt("days", 0), null, null, null, null, false));
            }
        }
        return List.copyOf(grants);
    }

    private static Release release(Row row) {
        return new Release(row.instant(), row.count(), Release.Ordering.of(row.text()),
            row.texts().stream().map(UUID::fromString).collect(Collectors.toSet()), row.instant(), row.count());
    }
}
