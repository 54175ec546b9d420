package lectern.teaching.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lectern.platform.database.Row;
import lectern.platform.tenancy.Current;
import lectern.teaching.entity.InstructorProfile;
import lectern.teaching.entity.InstructorSettings;

/** Those who teach, and what they say of themselves. */
@ApplicationScoped
public class Instructors {

    /** Courses on the page of somebody who teaches. */
    private static final int MOST = 24;

    /**
     * Somebody who may teach, with what they say of themselves.
     *
     * @param links addresses of the web
     * @param awayDays after how many days a student counts as away for them
     */
    public record Instructor(UUID id, String name, boolean hasLeft, String headline, String biography, List<String> links, boolean isPublic, int awayDays) {
    }

    /** A course somebody teaches; {@code stars} are all stars of its reviews together. */
    public record Taught(String slug, String title, String language, String subject, int lessons, int reviews, int stars) {
    }

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    /** A person of the organization. */
    public Optional<Instructor> find(UUID memberId) {
        return Row.first(entities.createNativeQuery("""
                select m.id, m.full_name, m.left_at is not null, coalesce(p.headline, ''), coalesce(p.biography, '') as biography, coalesce(p.links, '') as links,
                       coalesce(p.is_public, false), coalesce(s.away_days, ?3)
                  from memberships m
                  left join instructor_profiles p on p.organization_id = m.organization_id and p.instructor_id = m.id
                  left join instructor_settings s on s.organization_id = m.organization_id and s.instructor_id = m.id
                 where m.organization_id = ?1 and m.id = ?2 and m.deleted_at is null
                """)
            .setParameter(1, current.organizationId()).setParameter(2, memberId).setParameter(3, InstructorSettings.AWAY_DAYS),
            row -> new Instructor(row.uuid(), row.text(), row.flag(), row.text(), row.text(), row.text().lines().toList(), row.flag(), row.number()));
    }

    /** The newest courses somebody teaches, of those that the person of this request may see. */
    public List<Taught> courses(UUID memberId) {
        return Row.list(entities.createNativeQuery("""
                select c.slug, c.title, c.language, c.subject, c.lesson_count,
                       coalesce(v.one_star_count + v.two_star_count + v.three_star_count + v.four_star_count + v.five_star_count, 0) as reviews,
                       coalesce(v.one_star_count + 2 * v.two_star_count + 3 * v.three_star_count + 4 * v.four_star_count + 5 * v.five_star_count, 0) as stars
                  from taught_courses(?2, 100) t
                  join courses c on c.organization_id = ?1 and c.id = t.course_id and c.status = 'published'
                  left join course_review_counts v on v.organization_id = ?1 and v.course_id = c.id
                 where c.visibility = 'organization' or ?4 = 'all' or c.instructor_id = ?3
                    or exists (select from enrollments e where e.organization_id = ?1 and e.course_id = c.id and e.student_id = ?3 and e.status <> 'dropped')
                    or exists (select from course_instructors i where i.organization_id = ?1 and i.course_id = c.id and i.member_id = ?3)
                 order by t.listed_at desc, c.id desc limit ?5
                """)
            .setParameter(1, current.organizationId()).setParameter(2, memberId).setParameter(3, current.memberId())
            .setParameter(4, current.may("courses.edit-all") ? "all" : "own").setParameter(5, MOST),
            row -> new Taught(row.text(), row.text(), row.text(), row.text(), row.number(), row.number(), row.number()));
    }

    /** What the person of this request says of themselves, to change it. */
    public InstructorProfile myProfile() {
        return entities.createQuery("select p from InstructorProfile p where p.organizationId = :organization and p.instructorId = :me", InstructorProfile.class)
            .setParameter("organization", current.organizationId()).setParameter("me", current.memberId()).getResultStream().findFirst()
            .orElseGet(() -> kept(new InstructorProfile(current.organizationId(), current.memberId())));
    }

    /** The settings of the person of this request, to change them. */
    public InstructorSettings mySettings() {
        return entities.createQuery("select s from InstructorSettings s where s.organizationId = :organization and s.instructorId = :me", InstructorSettings.class)
            .setParameter("organization", current.organizationId()).setParameter("me", current.memberId()).getResultStream().findFirst()
            .orElseGet(() -> kept(new InstructorSettings(current.organizationId(), current.memberId())));
    }

    private <T> T kept(T entity) {
        entities.persist(entity);
        return entity;
    }
}
