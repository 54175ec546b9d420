package lectern.enrollments.control;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import lectern.platform.database.Row;
import lectern.platform.tenancy.Current;

/** The courses the person of this request teaches, with what their students did of late: read once for all who ask. */
@RequestScoped
public class Teaching {

    /** Of whoever teaches more, the newest courses are looked at; drafts, where nothing happens, only to fill the list. */
    private static final int LOOKED_AT = 30;
    private static final int MOST = 6;

    private static final String COURSES = """
        with taught as (
          (select c.id, c.listed_at from courses c
            where c.organization_id = ?1 and c.instructor_id = ?2 and c.status = 'published' and c.deleted_at is null
            order by c.listed_at desc, c.id desc limit %1$d)
          union
          (select c.id, c.listed_at from courses c
            where c.organization_id = ?1 and c.instructor_id = ?2 and c.status = 'draft' and c.deleted_at is null
            order by c.listed_at desc, c.id desc limit %2$d)
          union
          (select c.id, c.listed_at from course_instructors i join courses c on c.organization_id = ?1 and c.id = i.course_id
            where i.organization_id = ?1 and i.member_id = ?2 and c.status <> 'archived' and c.deleted_at is null
            order by c.listed_at desc, c.id desc limit %1$d)
        ), latest as (
          select t.id, t.listed_at, a.activity_type, a.occurred_at, a.student_id, a.lesson_id
            from taught t
            left join lateral (
              select a.activity_type, a.occurred_at, a.student_id, a.lesson_id
                from student_activity a
               where a.organization_id = ?1 and a.course_id = t.id
               order by a.occurred_at desc limit 1) a on true
           order by a.occurred_at desc nulls last, t.listed_at desc, t.id limit %2$d
        )
        select c.slug, c.title, c.status, coalesce(k.not_started_count, 0), coalesce(k.in_progress_count, 0), coalesce(k.completed_count, 0),
               a.activity_type, a.occurred_at, m.full_name,
               (select l.title from course_lessons l where l.organization_id = ?1 and l.id = a.lesson_id)
          from latest a
          join courses c on c.organization_id = ?1 and c.id = a.id
          left join enrollment_counts k on k.organization_id = ?1 and k.course_id = a.id
          left join memberships m on m.organization_id = ?1 and m.id = a.student_id
         order by a.occurred_at desc nulls last, a.listed_at desc, a.id
        """.formatted(LOOKED_AT, MOST);

    /**
     * A course somebody teaches.
     *
     * @param activity what a student did last, or null when nobody did anything
     * @param lesson the lesson that was about, or null
     */
    public record Taught(String slug, String title, String status, int notStarted, int inProgress, int completed, String activity, Instant at, String student,
                         String lesson) {

        public int enrolled() {
            return notStarted + inProgress + completed;
        }
    }

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    private List<Taught> courses;

    /** The courses with the latest activity first. */
    public List<Taught> courses() {
        if (courses == null) {
            courses = read();
        }
        return courses;
    }

    private List<Taught> read() {
        return Row.list(entities.createNativeQuery(COURSES).setParameter(1, current.organizationId()).setParameter(2, current.memberId()),
            row -> new Taught(row.text(), row.text(), row.text(), row.number(), row.number(), row.number(), row.text(), row.instant(), row.text(), row.text()));
    }
}
