package lectern.courses.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lectern.courses.entity.Course;
import lectern.courses.entity.Instructor;
import lectern.platform.database.Row;
import lectern.platform.tenancy.Current;

/** Who teaches a course. */
@ApplicationScoped
public class Teachers {

    /**
     * Somebody who may teach.
     *
     * @param isTeaching whether they teach the course beside its instructor
     */
    public record Candidate(UUID id, String name, boolean isTeaching) {
    }

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    /** Those who teach the course already and people whose role lets them teach, by name. */
    public List<Candidate> candidates(UUID courseId, int limit) {
        Query query = entities.createNativeQuery("""
                select id, full_name, is_teaching from (
                select m.id, m.full_name,
                       exists (select from course_instructors i where i.organization_id = m.organization_id and i.course_id = ?2 and i.member_id = m.id) as is_teaching, m.name_key
                  from memberships m
                 where m.organization_id = ?1 and m.deleted_at is null
                   and (m.left_at is null and m.id in (
                         select r.member_id from user_roles r where r.organization_id = ?1 and r.role = any (array['instructor', 'org_admin']))
                     or m.id in (select i.member_id from course_instructors i where i.organization_id = ?1 and i.course_id = ?2)
                     or m.id = (select c.instructor_id from courses c where c.organization_id = ?1 and c.id = ?2))
                 order by is_teaching desc, m.id = (select c.instructor_id from courses c where c.organization_id = ?1 and c.id = ?2) desc, m.name_key, m.id
                 limit ?3) candidate
                 order by name_key, id
                """)
            .setParameter(1, current.organizationId()).setParameter(2, courseId).setParameter(3, limit);
        return Row.list(query, row -> new Candidate(row.uuid(), row.text(), row.flag()));
    }

    /** Says who teaches the course beside its instructor. */
    public void set(Course course, Collection<UUID> members) {
        List<Instructor> before = entities.createQuery("""
                select i from Instructor i where i.organizationId = :organization and i.courseId = :course
                """, Instructor.class)
            .setParameter("organization", current.organizationId()).setParameter("course", course.id()).getResultList();
        Set<UUID> wanted = new HashSet<>(members);
        wanted.remove(course.instructorId());
        before.stream().filter(instructor -> !wanted.contains(instructor.memberId())).forEach(entities::remove);
        before.forEach(instructor -> wanted.remove(instructor.memberId()));
        wanted.forEach(member -> entities.persist(new Instructor(course, member)));
    }
}
