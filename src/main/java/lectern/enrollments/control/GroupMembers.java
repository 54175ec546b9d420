package lectern.enrollments.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lectern.platform.database.Row;
import lectern.platform.tenancy.Current;

/** Who of a course is in which group. */
@ApplicationScoped
public class GroupMembers {

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    /** Those of the course who have one of these addresses, by address; who has left the course is not among them. */
    public Map<String, UUID> byEmail(UUID courseId, Collection<String> emails) {
        List<Object[]> found = Row.list(entities.createNativeQuery("""
                select m.email, m.id from memberships m
                  join enrollments e on e.organization_id = m.organization_id and e.course_id = ?2 and e.student_id = m.id and e.status <> 'dropped'
                 where m.organization_id = ?1 and m.email = any (cast(?3 as text[])) and m.deleted_at is null
                """).setParameter(1, current.organizationId()).setParameter(2, courseId).setParameter(3, array(emails)), row -> new Object[] {row.text(), row.uuid()});
        return found.stream().collect(Collectors.toMap(pair -> (String) pair[0], pair -> (UUID) pair[1]));
    }

    /** Who is in a group, those who have left the course among them. */
    public List<UUID> of(UUID courseId, UUID groupId) {
        return Row.list(entities.createNativeQuery("select student_id from enrollments where organization_id = ?1 and course_id = ?2 and group_id = ?3")
            .setParameter(1, current.organizationId()).setParameter(2, courseId).setParameter(3, groupId), Row::uuid);
    }

    /** How many of these students are not in the group yet. */
    public int newTo(UUID courseId, UUID groupId, Collection<UUID> students) {
        return Row.first(query("""
            select cast(count(*) as integer) from enrollments
             where organization_id = ?1 and course_id = ?2 and student_id = any (cast(?3 as uuid[])) and group_id is distinct from ?4
            """, courseId, Row.ids(students)).setParameter(4, groupId), Row::number).orElse(0);
    }

    /** Waits for whoever changes what these students of a course have done and where they stand; before their groups are locked. */
    public void hold(UUID courseId, Collection<UUID> students) {
        String ids = Row.ids(students);
        query("""
            select 1 from student_progress where organization_id = ?1 and course_id = ?2 and student_id = any (cast(?3 as uuid[])) order by id for no key update
            """, courseId, ids).getResultList();
        query("""
            select 1 from enrollments where organization_id = ?1 and course_id = ?2 and student_id = any (cast(?3 as uuid[])) order by id for no key update
            """, courseId, ids).getResultList();
    }

    /** Moves students of a course that are held into a group, or out of all with null. */
    public void move(UUID courseId, Collection<UUID> students, UUID groupId) {
        String ids = Row.ids(students);
        query("""
            update enrollments set group_id = cast(?4 as uuid), version = version + 1
             where organization_id = ?1 and course_id = ?2 and student_id = any (cast(?3 as uuid[])) and group_id is distinct from cast(?4 as uuid)
            """, courseId, ids).setParameter(4, groupId == null ? null : groupId.toString()).executeUpdate();
    }

    private Query query(String text, UUID courseId, String ids) {
        return entities.createNativeQuery(text).setParameter(1, current.organizationId()).setParameter(2, courseId).setParameter(3, ids);
    }

    private static String array(Collection<String> texts) {
        return texts.stream().map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"').collect(Collectors.joining(",", "{", "}"));
    }
}
