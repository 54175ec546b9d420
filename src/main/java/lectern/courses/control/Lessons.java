package lectern.courses.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lectern.courses.entity.Course;
import lectern.courses.entity.Lesson;
import lectern.courses.entity.LessonContent;
import lectern.courses.entity.Obligation;
import lectern.courses.entity.Section;
import lectern.courses.entity.Slug;
import lectern.platform.database.Row;
import lectern.platform.files.Files;
import lectern.platform.richtext.RichText;
import lectern.platform.tenancy.Current;
import lectern.platform.tenancy.TenantKey;

/** The lessons and sections of courses, for changing them. */
@ApplicationScoped
public class Lessons {

    /** Under this name lessons hold on to their files. */
    public static final String NAMER = "lesson";

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    @Inject
    Outlines outlines;

    @Inject
    Files files;

    /** A lesson of the course, in the trash or not. */
    public Optional<Lesson> find(Course course, UUID id) {
        return Optional.ofNullable(entities.find(Lesson.class, key(id))).filter(lesson -> lesson.courseId().equals(course.id()));
    }

    /** A section of the course, in the trash or not. */
    public Optional<Section> findSection(Course course, UUID id) {
        return Optional.ofNullable(entities.find(Section.class, key(id))).filter(section -> section.courseId().equals(course.id()));
    }

    /** A new section at the end of the course, or of another section. */
    public Section addSection(Course course, UUID parentId, String title) {
        Section section = new Section(course, parentId, title, outlines.end(course.id(), parentId));
        entities.persist(section);
        return section;
    }

    /** A new, empty lesson at the end of a section. */
    public Lesson add(Course course, UUID sectionId, String type, String title) {
        Lesson lesson = new Lesson(course, sectionId, type, freeSlug(course.id(), title, null), title, outlines.end(course.id(), sectionId));
        entities.persist(lesson);
        forgetRedirect(course.id(), lesson.slug());
        return lesson;
    }

    /** Writes what an author has said about a lesson. */
    public void write(Lesson lesson, String title, LessonContent content, int minutes, String rule, Obligation obligation) {
        String slug = slug(lesson, title);
        lesson.hold(content);
        lesson.plan(minutes, rule, obligation);
        rename(lesson, title, slug);
        nameFiles(lesson);
    }

    /** Gives a lesson another title; its address follows, and the old one leads to it. */
    public void rename(Lesson lesson, String title) {
        rename(lesson, title, slug(lesson, title));
    }

    /** Puts content into a lesson and holds on to the files it names. */
    public void hold(Lesson lesson, LessonContent content) {
        lesson.hold(content);
        nameFiles(lesson);
    }

    /** Writes the lesson, so that its version is the one it will have. */
    public Lesson stored(Lesson lesson) {
        entities.flush();
        return lesson;
    }

    public void trash(Lesson lesson, Instant at) {
        lesson.trash(at);
    }

    /** Takes a lesson back from the trash, into the section it stood in. */
    public void restore(Lesson lesson) {
        lesson.restore(freeSlug(lesson.courseId(), lesson.title(), lesson.id()));
        forgetRedirect(lesson.courseId(), lesson.slug());
    }

    /** What was deleted from a course, newest first; what went along with a section is not listed by itself. */
    public List<Trashed> trashed(UUID courseId, int limit) {
        Query query = entities.createNativeQuery("""
                select s.id, true, s.title,
                       (select count(*) from course_lessons l
                         where l.organization_id = s.organization_id and l.course_id = s.course_id and l.section_id = s.id and l.deleted_at = s.deleted_at),
                       s.deleted_at
                  from course_sections s
                  left join course_sections p on p.organization_id = s.organization_id and p.course_id = s.course_id and p.id = s.parent_id
                 where s.organization_id = ?1 and s.course_id = ?2 and s.deleted_at is not null and p.deleted_at is distinct from s.deleted_at
                union all
                select l.id, false, l.title, cast(0 as bigint), l.deleted_at
                  from course_lessons l
                  join course_sections s on s.organization_id = l.organization_id and s.course_id = l.course_id and s.id = l.section_id
                 where l.organization_id = ?1 and l.course_id = ?2 and l.deleted_at is not null and s.deleted_at is distinct from l.deleted_at
                 order by 5 desc limit ?3
                """)
            .setParameter(1, current.organizationId()).setParameter(2, courseId).setParameter(3, limit);
        return Row.list(query, row -> new Trashed(row.uuid(), row.flag(), row.text(), row.number(), row.instant()));
    }

    /** Whether a section is there for something to come back into; the top (null) always is. */
    public boolean isPlaceThere(Course course, UUID sectionId) {
        return sectionId == null || findSection(course, sectionId).filter(section -> !section.isTrashed()).isPresent();
    }

    /** Puts a section and all that is in it into the trash, as one. */
    public void trash(Section section, Instant at) {
        entities.flush();
        entities.createNativeQuery(BELOW + """
                update course_sections x set deleted_at = ?4 from below b
                 where x.organization_id = ?1 and x.course_id = ?2 and x.id = b.id and x.deleted_at is null
                """)
            .setParameter(1, current.organizationId()).setParameter(2, section.courseId()).setParameter(3, section.id()).setParameter(4, moment(at))
            .executeUpdate();
        entities.createNativeQuery(BELOW + """
                update course_lessons x set deleted_at = ?4 from below b
                 where x.organization_id = ?1 and x.course_id = ?2 and x.section_id = b.id and x.deleted_at is null
                """)
            .setParameter(1, current.organizationId()).setParameter(2, section.courseId()).setParameter(3, section.id()).setParameter(4, moment(at))
            .executeUpdate();
    }

    /** Takes a section back from the trash with all that went there together with it. */
    public void restore(Section section) {
        entities.flush();
        List<Lesson> lessons = entities.createQuery("""
                select l from Lesson l where l.organizationId = :organization and l.courseId = :course and l.deletedAt is not null
                """, Lesson.class)
            .setParameter("organization", current.organizationId()).setParameter("course", section.courseId()).getResultList();
        Set<UUID> below = new HashSet<>(Row.list(entities.createNativeQuery(BELOW + "select id from below")
            .setParameter(1, current.organizationId()).setParameter(2, section.courseId()).setParameter(3, section.id()), Row::uuid));
        Instant when = trashedAt(section);
        entities.createNativeQuery("""
                update course_sections x set deleted_at = null
                 where x.organization_id = ?1 and x.course_id = ?2 and x.id = any (cast(?3 as uuid[])) and x.deleted_at = ?4
                """)
            .setParameter(1, current.organizationId()).setParameter(2, section.courseId()).setParameter(3, Row.ids(below)).setParameter(4, moment(when))
            .executeUpdate();
        lessons.stream().filter(lesson -> below.contains(lesson.sectionId()) && lesson.deletedAt().equals(when)).forEach(lesson -> {
            restore(lesson);
            entities.flush();
        });
    }

    private Instant trashedAt(Section section) {
        return Row.first(entities.createNativeQuery("select deleted_at from course_sections where organization_id = ?1 and id = ?2")
            .setParameter(1, current.organizationId()).setParameter(2, section.id()), Row::instant).orElseThrow();
    }

    private static final String BELOW = """
        with recursive below (id) as (
          select cast(?3 as uuid)
          union all
          select s.id from course_sections s join below b on s.parent_id = b.id where s.organization_id = ?1 and s.course_id = ?2)
        """;

    private String slug(Lesson lesson, String title) {
        boolean isSameWord = Slug.of(title, "lesson").equals(Slug.of(lesson.title(), "lesson"));
        return isSameWord ? lesson.slug() : freeSlug(lesson.courseId(), title, lesson.id());
    }

    private void rename(Lesson lesson, String title, String slug) {
        lesson.rename(title, slug).ifPresent(old -> {
            forgetRedirect(lesson.courseId(), slug);
            forgetRedirect(lesson.courseId(), old.slug());
            entities.persist(old);
        });
    }

    private void nameFiles(Lesson lesson) {
        Set<UUID> named = new HashSet<>(RichText.files(lesson.content().body()));
        if (lesson.content().fileId() != null) {
            named.add(lesson.content().fileId());
        }
        files.name(NAMER, lesson.id(), named);
    }

    private String freeSlug(UUID courseId, String title, UUID lessonId) {
        List<String> taken = Row.list(entities.createNativeQuery("""
                select slug from course_lessons where organization_id = ?1 and course_id = ?2 and deleted_at is null and id <> ?3
                """)
            .setParameter(1, current.organizationId()).setParameter(2, courseId).setParameter(3, lessonId == null ? new UUID(0, 0) : lessonId), Row::text);
        Set<String> all = new HashSet<>(taken);
        return Slug.free(Slug.of(title, "lesson"), all::contains);
    }

    private void forgetRedirect(UUID courseId, String slug) {
        entities.createNativeQuery("delete from lesson_slugs where organization_id = ?1 and course_id = ?2 and slug = ?3")
            .setParameter(1, current.organizationId()).setParameter(2, courseId).setParameter(3, slug).executeUpdate();
    }

    private TenantKey key(UUID id) {
        return new TenantKey(current.organizationId(), id);
    }

    private static java.time.OffsetDateTime moment(Instant at) {
        return at.atOffset(java.time.ZoneOffset.UTC);
    }
}
