package lectern.enrollments.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lectern.platform.database.Row;
import lectern.platform.tenancy.Current;

/**
 * The dates that are the same for all students, or all of a group, in the courses the person of this request teaches. What
 * counts from the day a student enrolls is no such date.
 */
@ApplicationScoped
public class TaughtDates {

    /** Of whoever teaches more, the newest courses are looked at. */
    private static final int LOOKED_AT = 30;

    /** More dates of a course within one span are left out. */
    private static final int MOST = 100;

    private static final String DATES = """
        with taught as (
          (select c.id, c.slug, c.title, c.language, c.starts_at, c.ends_at from courses c
            where c.organization_id = ?1 and c.instructor_id = ?2 and c.status = 'published' and c.deleted_at is null
            order by c.listed_at desc, c.id desc limit %1$d)
          union
          (select c.id, c.slug, c.title, c.language, c.starts_at, c.ends_at from course_instructors i join courses c on c.organization_id = ?1 and c.id = i.course_id
            where i.organization_id = ?1 and i.member_id = ?2 and c.status = 'published' and c.deleted_at is null
            order by c.listed_at desc, c.id desc limit %1$d)
        )
        select t.slug, t.title, t.language, d.kind, d.at, d.name, d.lesson, d.part
          from taught t
          left join lateral (
            select x.kind, x.at, x.name, x.lesson, x.part
              from (
                select 'BEGINS' as kind, t.starts_at as at, null as name, null as lesson, null as part
                union all
                select 'ENDS', t.ends_at, null, null, null
                union all
                select s.kind, s.at, g.name, null, null
                  from course_groups g cross join lateral (values ('BEGINS', g.starts_at), ('ENDS', g.ends_at)) s (kind, at)
                 where g.organization_id = ?1 and g.course_id = t.id
                union all
                select s.kind, s.at, g.name, l.slug, coalesce(l.title, p.title)
                  from release_rules r cross join lateral (values ('OPENS', r.opens_at), ('DUE', r.due_at)) s (kind, at)
                  left join course_groups g on g.organization_id = ?1 and g.id = r.group_id
                  left join course_lessons l on l.organization_id = ?1 and l.id = r.lesson_id
                  left join course_sections p on p.organization_id = ?1 and p.id = coalesce(r.section_id, l.section_id)
                 where r.organization_id = ?1 and r.course_id = t.id and l.deleted_at is null and not coalesce(l.is_hidden, false) and p.deleted_at is null
              ) x
             where x.at >= ?3 and x.at < ?4
             order by x.at limit %2$d) d on true
         order by t.slug, d.at
        """.formatted(LOOKED_AT, MOST);

    /** A course with its dates. */
    public record Taught(String slug, String title, String language, List<Date> dates) {
    }

    /**
     * A date.
     *
     * @param group the name of the group whose date it is, or null
     * @param lessonSlug the lesson it is about, or null
     * @param part the title of the lesson or section it is about, or null for the course
     */
    public record Date(CourseDate.Kind kind, Instant at, String group, String lessonSlug, String part) {
    }

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    /** The courses with what happens in them between two moments, the second left out. */
    public List<Taught> between(Instant from, Instant to) {
        List<Taught> lines = Row.list(entities.createNativeQuery(DATES).setParameter(1, current.organizationId()).setParameter(2, current.memberId())
            .setParameter(3, from.atOffset(ZoneOffset.UTC)).setParameter(4, to.atOffset(ZoneOffset.UTC)), TaughtDates::read);
        Map<String, List<Taught>> bySlug = lines.stream().collect(Collectors.groupingBy(Taught::slug, LinkedHashMap::new, Collectors.toList()));
        return bySlug.values().stream().map(TaughtDates::together).toList();
    }

    private static Taught together(List<Taught> lines) {
        Taught first = lines.get(0);
        return new Taught(first.slug(), first.title(), first.language(), lines.stream().flatMap(line -> line.dates().stream()).toList());
    }

    private static Taught read(Row row) {
        String slug = row.text();
        String title = row.text();
        String language = row.text();
        String kind = row.text();
        return new Taught(slug, title, language, kind == null ? List.of()
            : List.of(new Date(CourseDate.Kind.valueOf(kind), row.instant(), row.text(), row.text(), row.text())));
    }
}
