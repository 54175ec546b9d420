package lectern.enrollments.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lectern.courses.control.CourseProgress;
import lectern.enrollments.entity.Access;
import lectern.enrollments.entity.CourseTerms;
import lectern.enrollments.entity.EnrollmentStatus;
import lectern.platform.database.Row;
import lectern.platform.tenancy.Current;

/** Which courses a student is in, and whether their lessons are open. */
@ApplicationScoped
public class MyCourses {

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    /** The courses a student is in, with the progress. */
    public Map<UUID, CourseProgress> progress(UUID studentId) {
        Map<UUID, CourseProgress> courses = new HashMap<>();
        Row.list(entities.createNativeQuery("""
                select e.course_id, e.completed_lesson_count, c.required_lesson_count - e.exempt_lesson_count, e.completed_weight, c.required_weight - e.exempt_weight, e.status
                  from enrollments e join courses c on c.organization_id = e.organization_id and c.id = e.course_id and c.deleted_at is null
                 where e.organization_id = ?1 and e.student_id = ?2 and e.status <> 'dropped'
                """).setParameter(1, current.organizationId()).setParameter(2, studentId),
            row -> courses.put(row.uuid(), CourseProgress.counted(row.number(), row.number(), row.number(), row.number(), row.text().equals("completed"))));
        return courses;
    }

    /** Whether somebody is or was in a course. */
    public boolean isKnown(UUID courseId, UUID studentId) {
        return !entities.createNativeQuery("select 1 from enrollments where organization_id = ?1 and course_id = ?2 and student_id = ?3")
            .setParameter(1, current.organizationId()).setParameter(2, courseId).setParameter(3, studentId).getResultList().isEmpty();
    }

    /** Whether a student may read the lessons of a course at this moment. */
    public boolean mayRead(UUID courseId, UUID studentId, Instant at) {
        Optional<Boolean> open = Row.first(entities.createNativeQuery("""
                select c.id, c.slug, c.title, c.status, coalesce(g.starts_at, c.starts_at), e.status as standing, e.access_until
                  from enrollments e join courses c on c.organization_id = e.organization_id and c.id = e.course_id and c.deleted_at is null
                  left join course_groups g on g.organization_id = e.organization_id and g.id = e.group_id
                 where e.organization_id = ?1 and e.course_id = ?2 and e.student_id = ?3
                """).setParameter(1, current.organizationId()).setParameter(2, courseId).setParameter(3, studentId), row -> isOpen(row, at));
        return open.orElse(false);
    }

    private static boolean isOpen(Row row, Instant at) {
        CourseTerms course = new CourseTerms(row.uuid(), row.text(), row.text(), row.text(), false, false, null, 0, row.instant(), null);
        return new Access(EnrollmentStatus.of(row.text()), row.instant()).closed(course, at).isEmpty();
    }
}
