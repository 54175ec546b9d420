package lectern.enrollments.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lectern.enrollments.entity.ActivityType;
import lectern.platform.database.Row;
import lectern.platform.tenancy.Current;

/** What a student did in a course, the latest first. */
@ApplicationScoped
public class Timeline {

    /** The latest that are shown. */
    public static final int MOST = 40;

    /**
     * One thing a student did.
     *
     * @param lesson its title, or null where it is about the course
     * @param by who has set it so in the place of the student, or null
     * @param reason why
     */
    public record Event(ActivityType type, String lesson, Instant at, String by, String reason) {
    }

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    public List<Event> of(UUID courseId, UUID studentId) {
        return Row.list(entities.createNativeQuery("""
                select a.activity_type, l.title, a.occurred_at, m.full_name, a.correction_reason
                  from student_activity a
                  left join course_lessons l on l.organization_id = a.organization_id and l.course_id = a.course_id and l.id = a.lesson_id
                  left join memberships m on m.organization_id = a.organization_id and m.id = a.corrected_by_id
                 where a.organization_id = ?1 and a.course_id = ?2 and a.student_id = ?3
                   -- What opening completed at once is one thing that happened.
                   and not (a.activity_type = 'lesson_started' and exists (
                     select from student_activity d
                      where d.organization_id = a.organization_id and d.course_id = a.course_id and d.lesson_id = a.lesson_id
                        and d.student_id = a.student_id and d.activity_type = 'lesson_completed' and d.occurred_at = a.occurred_at))
                 order by a.occurred_at desc, a.id desc limit ?4
                """)
            .setParameter(1, current.organizationId()).setParameter(2, courseId).setParameter(3, studentId).setParameter(4, MOST),
            row -> new Event(ActivityType.of(row.text()), row.text(), row.instant(), row.text(), row.text()));
    }
}
