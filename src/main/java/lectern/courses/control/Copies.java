package lectern.courses.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import lectern.courses.entity.CopyStatus;
import lectern.courses.entity.CourseCopy;
import lectern.platform.database.Row;
import lectern.platform.tenancy.Current;
import lectern.platform.tenancy.TenantKey;

/** Courses on their way into copies. Each is seen by who asked for it. */
@ApplicationScoped
public class Copies {

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    public void add(CourseCopy copy) {
        entities.persist(copy);
    }

    /** The copy, where the person of this request has asked for it. */
    public Optional<CopyFacts> visible(UUID id) {
        Query query = entities.createNativeQuery("""
                select k.id, k.status, k.title, k.error_code, s.title as source_title, s.slug as source_slug, s.lesson_count, c.slug
                  from course_copies k
                  join courses s on s.organization_id = k.organization_id and s.id = k.source_id
                  left join courses c on c.organization_id = k.organization_id and c.id = k.course_id and c.deleted_at is null
                 where k.organization_id = ?1 and k.id = ?2 and k.requested_by_id = ?3
                """)
            .setParameter(1, current.organizationId()).setParameter(2, id).setParameter(3, current.memberId());
        return Row.first(query, row -> new CopyFacts(row.uuid(), CopyStatus.of(row.text()), row.text(), row.text(), row.text(), row.text(), row.number(), row.text()));
    }

    public Optional<CourseCopy> find(UUID id) {
        return Optional.ofNullable(entities.find(CourseCopy.class, new TenantKey(current.organizationId(), id)));
    }

    /** The copy for a change of its state; others who want to change it wait. */
    public Optional<CourseCopy> forChange(UUID id) {
        CourseCopy found = entities.find(CourseCopy.class, new TenantKey(current.organizationId(), id), LockModeType.PESSIMISTIC_WRITE);
        if (found != null) {
            entities.refresh(found);
        }
        return Optional.ofNullable(found);
    }

    /** The zone in whose calendar the dates of courses move: the organization's, whoever asks. */
    public ZoneId zone() {
        Query query = entities.createNativeQuery("select time_zone from organizations where id = ?1").setParameter(1, current.organizationId());
        return ZoneId.of((String) query.getSingleResult());
    }
}
