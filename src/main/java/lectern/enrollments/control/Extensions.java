package lectern.enrollments.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lectern.enrollments.entity.Extension;
import lectern.enrollments.entity.Grant;
import lectern.platform.database.Row;
import lectern.platform.tenancy.Current;
import lectern.platform.tenancy.TenantKey;

/** What students and groups are granted beyond the rules of their courses. */
@ApplicationScoped
public class Extensions {

    private static final int MOST = 200;

    private static final String GRANTS = """
        select x.id, x.kind, x.lesson_id, l.title, x.extra_days, x.access_until, x.reason, m.full_name, x.given_at, x.group_id is not null
          from course_extensions x
          left join course_lessons l on l.organization_id = x.organization_id and l.course_id = x.course_id and l.id = x.lesson_id
          left join memberships m on m.organization_id = x.organization_id and m.id = x.given_by_id
         where x.organization_id = ?1 and x.course_id = ?2 and x.withdrawn_at is null and %s
         order by x.given_at desc, x.id desc limit %d
        """;

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    /** What a student is granted, the latest first; what their group is among it. */
    public List<Grant> ofStudent(UUID courseId, UUID studentId) {
        return grants("(x.student_id = ?3 or x.group_id = (select e.group_id from enrollments e where e.organization_id = ?1 and e.course_id = ?2 and e.student_id = ?3))",
            courseId, studentId);
    }

    public List<Grant> ofGroup(UUID courseId, UUID groupId) {
        return grants("x.group_id = ?3", courseId, groupId);
    }

    public Optional<Extension> find(UUID id) {
        return Optional.ofNullable(entities.find(Extension.class, new TenantKey(current.organizationId(), id)));
    }

    /** Grants something; a trigger puts it into effect. */
    public void give(Extension extension) {
        entities.persist(extension);
        entities.flush();
    }

    private List<Grant> grants(String whose, UUID courseId, UUID id) {
        return Row.list(entities.createNativeQuery(GRANTS.formatted(whose, MOST)).setParameter(1, current.organizationId()).setParameter(2, courseId).setParameter(3, id),
            row -> new Grant(row.uuid(), Grant.Kind.of(row.text()), row.uuid(), row.text(), row.count(), row.instant(), row.text(), row.text(), row.instant(), row.flag()));
    }
}
