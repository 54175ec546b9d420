package lectern.courses.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lectern.courses.entity.CourseGroup;
import lectern.platform.database.Row;
import lectern.platform.tenancy.Current;
import lectern.platform.tenancy.TenantKey;

/** The groups of courses. */
@ApplicationScoped
public class CourseGroups {

    /** A course has no more groups than these. */
    public static final int MOST = 200;

    private static final String FACTS = """
        select g.id, g.name, g.starts_at, g.ends_at, g.capacity, g.instructor_id, m.full_name, g.member_count, g.version
          from course_groups g
          left join memberships m on m.organization_id = g.organization_id and m.id = g.instructor_id
         where g.organization_id = ?1 and g.course_id = ?2
        """;

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    /** All groups of a course, by name. */
    public List<GroupFacts> of(UUID courseId) {
        return Row.list(entities.createNativeQuery(FACTS + " order by g.name_key limit " + MOST)
            .setParameter(1, current.organizationId()).setParameter(2, courseId), CourseGroups::read);
    }

    public Optional<GroupFacts> find(UUID courseId, UUID groupId) {
        return Row.first(entities.createNativeQuery(FACTS + " and g.id = ?3")
            .setParameter(1, current.organizationId()).setParameter(2, courseId).setParameter(3, groupId), CourseGroups::read);
    }

    /** The group, to change it; others who want to do the same, or to move people, wait. */
    public CourseGroup forChange(UUID groupId) {
        entities.createNativeQuery("select 1 from course_groups where organization_id = ?1 and id = ?2 for no key update")
            .setParameter(1, current.organizationId()).setParameter(2, groupId).getResultList();
        CourseGroup group = entities.find(CourseGroup.class, new TenantKey(current.organizationId(), groupId));
        entities.refresh(group);
        return group;
    }

    public void add(CourseGroup group) {
        entities.persist(group);
    }

    /** Takes the group away; its people stay in the course. */
    public void remove(CourseGroup group) {
        entities.remove(group);
        entities.flush();
    }

    /** Whether another group of the course has this name. */
    public boolean isTaken(UUID courseId, String name, UUID groupId) {
        return !entities.createNativeQuery("""
                select 1 from course_groups where organization_id = ?1 and course_id = ?2 and name_key = lower(?3) and id is distinct from cast(?4 as uuid)
                """).setParameter(1, current.organizationId()).setParameter(2, courseId).setParameter(3, name)
            .setParameter(4, groupId == null ? null : groupId.toString()).getResultList().isEmpty();
    }

    private static GroupFacts read(Row row) {
        return new GroupFacts(row.uuid(), row.text(), row.instant(), row.instant(), row.count(), row.uuid(), row.text(), row.number(), row.number());
    }
}
