package lectern.enrollments.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import lectern.platform.database.Row;
import lectern.platform.tenancy.Current;

/** The courses the person of this request teaches, with what their students did of late. */
@ApplicationScoped
public class Teaching {

    private static final int MOST = 6;

    private static final String COURSES = """
        select c.slug, c.title, c.status, coalesce(k.not_started_count, 0), coalesce(k.in_progress_count, 0), coalesce(k.completed_count, 0),
               a.activity_type, a.occurred_at, m.full_name, a.title as lesson
          from courses c
          left join enrollment_counts k on k.organization_id = ?1 and k.course_id = c.id
          left join lateral (
            select a.activity_type, a.occurred_at, a.student_id, l.title
              from student_activity a
              left join course_lessons l on l.organization_id = ?1 and l.course_id = c.id and l.id = a.lesson_id
             where a.organization_id = ?1 and a.course_id = c.id
             order by a.occurred_at desc limit 1) a on true
          left join memberships m on m.organization_id = ?1 and m.id = a.student_id
         where c.organization_id = ?1 and c.deleted_at is null and c.status <> 'archived'
           and (c.instructor_id = ?2 or c.id in (select i.course_id from course_instructors i where i.organization_id = ?1 and i.member_id = ?2))
         order by a.occurred_at desc nulls last, c.title, c.id
        """;

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

    /** The courses with the latest activity first. */
    public List<Taught> courses() {
        return Row.list(entities.createNativeQuery(COURSES).setParameter(1, current.organizationId()).setParameter(2, current.memberId()).setMaxResults(MOST),
            row -> new Taught(row.text(), row.text(), row.text(), row.number(), row.number(), row.number(), row.text(), row.instant(), row.text(), row.text()));
    }
}
