package lectern.courses.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lectern.courses.entity.Course;
import lectern.courses.entity.CourseDescription;
import lectern.courses.entity.CourseSlug;
import lectern.courses.entity.Slug;
import lectern.platform.database.Row;
import lectern.platform.tenancy.Current;
import lectern.platform.tenancy.TenantKey;

/** The courses of the organization. */
@ApplicationScoped
public class Courses {

    /** Words that stand where a course's address would, and are therefore never one. */
    public static final Set<String> RESERVED = Set.of("new", "edit", "import", "imports", "trash", "files", "preview", "search");

    private static final String FACTS = """
        select c.id, c.slug, c.title, c.summary, c.subject, c.difficulty, c.language, c.cover_file_id, c.status, c.visibility, c.is_self_enrolment,
               c.capacity, c.starts_at, c.ends_at, c.published_at, c.enrolled_count, c.lesson_count, c.required_lesson_count, c.required_weight, c.progress_weight,
               c.planned_minutes,
               c.instructor_id, m.full_name,
               (select array_agg(other.full_name order by other.name_key)
                  from course_instructors i join memberships other on other.organization_id = i.organization_id and other.id = i.member_id
                 where i.organization_id = c.organization_id and i.course_id = c.id),
               c.instructor_id = ?2 or exists (
                 select from course_instructors i where i.organization_id = c.organization_id and i.course_id = c.id and i.member_id = ?2),
               c.version, c.is_template
          from courses c join memberships m on m.organization_id = c.organization_id and m.id = c.instructor_id
         where c.organization_id = ?1 and c.deleted_at is null and
        """;
    private static final String BY_SLUG = FACTS + """
         (c.slug = ?3 or c.id = (select s.course_id from course_slugs s where s.organization_id = ?1 and s.slug = ?3))
         order by (c.slug = ?3) desc limit 1
        """;

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    /** The course at an address, or at one it once had. */
    public Optional<CourseFacts> at(String slug) {
        return Row.first(facts(BY_SLUG).setParameter(3, slug), Courses::read);
    }

    public Optional<CourseFacts> byId(UUID id) {
        return Row.first(facts(FACTS + " c.id = ?3").setParameter(3, id), Courses::read);
    }

    /** Whether the person of this request may change the course. */
    public boolean isEditable(CourseFacts course) {
        return current.may("courses.edit-all") || course.isTaught() && current.may("courses.edit");
    }

    /** The course, to change it. */
    public Course forChange(UUID id) {
        return entities.find(Course.class, new TenantKey(current.organizationId(), id));
    }

    /** The course, to change its outline; others who want to do the same wait. */
    public Course forOutline(UUID id) {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended('courses.outline ' || ?1, 0))")
            .setParameter(1, id.toString()).getSingleResult();
        return forChange(id);
    }

    /** Makes a draft whose instructor is the person of this request. */
    public Course create(CourseDescription description) {
        Course course = new Course(current.organizationId(), current.memberId(), takeAddress(description.title()), description);
        entities.persist(course);
        return course;
    }

    /** An address for a new course of this title, which nobody else gets before this transaction ends. */
    String takeAddress(String title) {
        holdAddresses();
        String slug = freeSlug(Slug.of(title, "course"));
        forgetRedirect(slug);
        return slug;
    }

    /** Whether another course has this address, or no course may have it. */
    public boolean isTaken(String slug, UUID courseId) {
        return RESERVED.contains(slug) || !entities.createNativeQuery("""
                select 1 from courses where organization_id = ?1 and slug = ?2 and deleted_at is null and id <> ?3
                """)
            .setParameter(1, current.organizationId()).setParameter(2, slug).setParameter(3, courseId).getResultList().isEmpty();
    }

    /** Whether another course already goes by this id of another system. */
    public boolean isKnownElsewhere(String externalId, UUID courseId) {
        return !entities.createNativeQuery("""
                select 1 from courses where organization_id = ?1 and external_id = ?2 and deleted_at is null and id <> ?3
                """)
            .setParameter(1, current.organizationId()).setParameter(2, externalId).setParameter(3, courseId).getResultList().isEmpty();
    }

    /** Gives the course another address; the old one leads to it from now on. */
    public void move(Course course, String slug) {
        holdAddresses();
        Optional<CourseSlug> redirect = course.moveTo(slug);
        redirect.ifPresent(old -> {
            forgetRedirect(slug);
            forgetRedirect(old.slug());
            entities.persist(old);
        });
    }

    public void trash(Course course, Instant at) {
        course.trash(at);
    }

    /** Takes a course back from the trash; its address may be another's by now. */
    public void restore(Course course) {
        holdAddresses();
        course.restore(isTaken(course.slug(), course.id()) ? freeSlug(course.slug()) : course.slug());
        if (course.externalId() != null && isKnownElsewhere(course.externalId(), course.id())) {
            course.knownAs(null);
        }
        forgetRedirect(course.slug());
    }

    /** The courses in the trash that the person of this request may take back, newest first. */
    public List<TrashedCourse> trashed(int limit) {
        Query query = trash("c.deleted_at is not null order by c.deleted_at desc, c.id desc limit ?4").setParameter(4, limit);
        return Row.list(query, row -> new TrashedCourse(row.uuid(), row.text(), row.instant()));
    }

    /** A course in the trash, when the person of this request may take it back. */
    public Optional<Course> trashedForChange(UUID id) {
        return Row.first(trash("c.deleted_at is not null and c.id = ?4").setParameter(4, id), Row::uuid).map(this::forChange);
    }

    private Query trash(String condition) {
        return entities.createNativeQuery("""
                select c.id, c.title, c.deleted_at from courses c
                where c.organization_id = ?1
                  and (?3 = 'all' or c.instructor_id = ?2 or exists (
                    select from course_instructors i where i.organization_id = c.organization_id and i.course_id = c.id and i.member_id = ?2))
                  and\s""" + condition)
            .setParameter(1, current.organizationId()).setParameter(2, current.memberId())
            .setParameter(3, current.may("courses.edit-all") ? "all" : "own");
    }

    /**
     * Subjects of published courses that stand in the catalogue of the person of this request; what a draft or a course by
     * invitation is about stays with those who may find it. Found by stepping through the index, whatever the number of courses.
     */
    public List<String> subjects(int limit) {
        Query query = entities.createNativeQuery("""
                with recursive found (visibility, subject, number) as (
                  select v.visibility, cast('' as text), 0 from unnest(cast(?2 as text[])) v (visibility)
                  union all
                  select f.visibility, (select c.subject from courses c
                           where c.organization_id = ?1 and c.status = 'published' and c.visibility = f.visibility and c.subject > f.subject
                             and c.deleted_at is null order by c.subject limit 1), f.number + 1
                    from found f where f.subject is not null and f.number < ?3)
                select distinct subject from found where subject > '' order by subject limit ?3
                """)
            .setParameter(1, current.organizationId()).setParameter(2, current.may("courses.edit-all") ? "{organization,invitation}" : "{organization}")
            .setParameter(3, limit);
        return Row.list(query, Row::text);
    }

    /** A course that new ones begin from. */
    public record Template(String slug, String title, String instructor, int lessonCount) {
    }

    /** The templates of the organization by their titles, whoever made them. */
    public List<Template> templates(int limit) {
        Query query = entities.createNativeQuery("""
                select c.slug, c.title, m.full_name, c.lesson_count
                  from courses c join memberships m on m.organization_id = c.organization_id and m.id = c.instructor_id
                 where c.organization_id = ?1 and c.is_template and c.deleted_at is null
                 order by c.title_key, c.id limit ?2
                """)
            .setParameter(1, current.organizationId()).setParameter(2, limit);
        return Row.list(query, row -> new Template(row.text(), row.text(), row.text(), row.number()));
    }

    // Two people who ask for the same address at once would both find it free.
    private void holdAddresses() {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended('courses.addresses ' || ?1, 0))")
            .setParameter(1, current.organizationId().toString()).getSingleResult();
    }

    private String freeSlug(String word) {
        return Slug.free(word, slug -> isTaken(slug, new UUID(0, 0)));
    }

    private void forgetRedirect(String slug) {
        entities.createNativeQuery("delete from course_slugs where organization_id = ?1 and slug = ?2")
            .setParameter(1, current.organizationId()).setParameter(2, slug).executeUpdate();
    }

    private Query facts(String text) {
        return entities.createNativeQuery(text).setParameter(1, current.organizationId()).setParameter(2, current.memberId());
    }

    private static CourseFacts read(Row row) {
        return new CourseFacts(row.uuid(), row.text(), row.text(), row.text(), row.text(), row.text(), row.text(), row.uuid(), row.text(), row.text(),
            row.flag(), row.count(), row.instant(), row.instant(), row.instant(), row.number(), row.number(), row.number(), row.number(), row.text(), row.number(), row.uuid(),
            row.text(), row.texts(), row.flag(), row.number(), row.flag());
    }
}
