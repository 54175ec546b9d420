package lectern.library.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lectern.courses.control.Captions;
import lectern.courses.control.CourseFiles;
import lectern.courses.control.LessonVersions;
import lectern.courses.control.Lessons;
import lectern.courses.entity.Course;
import lectern.courses.entity.Lesson;
import lectern.courses.entity.LessonContent;
import lectern.courses.entity.LessonDigest;
import lectern.library.entity.KeptLesson;
import lectern.platform.crypto.Uuids;
import lectern.platform.database.Row;
import lectern.platform.tenancy.Current;

/** Items of the library in courses. */
@ApplicationScoped
public class Uses {

    private static final int MOST = 200;

    private static final String FACTS = """
        select u.id, i.id as item_id, i.title, i.kind, u.section_id, u.number, i.newest_number, u.ignored_number,
               (select count(*) from content_library_use_lessons x join course_lessons l on l.organization_id = x.organization_id and l.id = x.lesson_id
                 where x.organization_id = u.organization_id and x.course_id = u.course_id and x.use_id = u.id and l.deleted_at is null),
               i.deleted_at is not null
          from content_library_uses u
          join lateral (select * from content_library_items x where x.organization_id = u.organization_id and x.id = u.item_id limit 1) i on true
         where u.organization_id = ?1 and u.course_id = ?2
        """;

    /**
     * A course that uses an item.
     *
     * @param slug its address, or null where the person of this request does not see the course
     */
    public record UsingCourse(String slug, String title, String language, int number) {

        public boolean isSeen() {
            return slug != null;
        }
    }

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    @Inject
    Lessons lessons;

    @Inject
    LessonVersions versions;

    @Inject
    CourseFiles files;

    @Inject
    Captions captions;

    /** Makes the lessons of a version at the end of a section and remembers where they come from. */
    public List<Lesson> begin(Course course, UUID section, UUID item, int number, List<KeptLesson> kept, Instant at) {
        UUID use = Uuids.next();
        entities.flush();
        entities.createNativeQuery("""
                insert into content_library_uses (organization_id, id, item_id, course_id, section_id, number, used_by_id, used_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                """)
            .setParameter(1, current.organizationId()).setParameter(2, use).setParameter(3, item).setParameter(4, course.id()).setParameter(5, section)
            .setParameter(6, number).setParameter(7, current.memberId()).setParameter(8, at.atOffset(ZoneOffset.UTC)).executeUpdate();
        return kept.stream().map(lesson -> make(course, section, use, lesson)).toList();
    }

    /** The items in a course, those with something new first. */
    public List<UseFacts> ofCourse(UUID course) {
        return Row.list(facts("order by (i.deleted_at is null and i.newest_number > u.number and i.newest_number > u.ignored_number) desc, lower(i.title), u.id limit " + MOST, course),
            Uses::use);
    }

    public Optional<UseFacts> find(UUID course, UUID id) {
        return Row.first(facts("and u.id = ?3", course).setParameter(3, id), Uses::use);
    }

    /** The use that a lesson of the course came with. */
    public Optional<UseFacts> ofLesson(UUID course, UUID lesson) {
        return Row.first(facts("and u.id = (select x.use_id from content_library_use_lessons x where x.organization_id = ?1 and x.course_id = ?2 and x.lesson_id = ?3)", course)
            .setParameter(3, lesson), Uses::use);
    }

    /** The use of a whole section that made this section of the course. */
    public Optional<UseFacts> ofSection(UUID course, UUID section) {
        return Row.first(facts("and u.section_id = ?3 and i.kind = 'section' order by u.id limit 1", course).setParameter(3, section), Uses::use);
    }

    /** The lessons of a use as they are now, in the order of the course. */
    public List<UsedLesson> lessons(UUID course, UUID use) {
        return Row.list(entities.createNativeQuery("""
                select l.id, x.lesson_key, l.title, l.lesson_type, l.body, l.target_url, l.file_id, x.written_digest, l.deleted_at is not null
                  from content_library_use_lessons x
                  join course_lessons l on l.organization_id = x.organization_id and l.course_id = x.course_id and l.id = x.lesson_id
                 where x.organization_id = ?1 and x.course_id = ?2 and x.use_id = ?3 order by l.position, l.id
                """)
            .setParameter(1, current.organizationId()).setParameter(2, course).setParameter(3, use),
            row -> new UsedLesson(row.uuid(), row.uuid(), row.text(), row.text(), new LessonContent(row.text(), row.text(), row.uuid(), "{}"), row.text(), row.flag()));
    }

    /** The courses that use an item, those one may see first; at most {@code limit}. */
    public List<UsingCourse> using(UUID item, int limit) {
        return Row.list(entities.createNativeQuery("""
                select case when seen.is_seen then c.slug end, c.title, c.language, u.number
                  from content_library_uses u
                  join courses c on c.organization_id = u.organization_id and c.id = u.course_id and c.deleted_at is null
                 cross join lateral (select ?3 = 'all' or c.status <> 'draft' and c.visibility = 'organization' or c.instructor_id = ?4 or exists (
                   select from course_instructors o where o.organization_id = c.organization_id and o.course_id = c.id and o.member_id = ?4) as is_seen) seen
                 where u.organization_id = ?1 and u.item_id = ?2 order by seen.is_seen desc, u.id desc limit ?5
                """)
            .setParameter(1, current.organizationId()).setParameter(2, item).setParameter(3, current.may("courses.edit-all") ? "all" : "own")
            .setParameter(4, current.memberId()).setParameter(5, limit), row -> new UsingCourse(row.text(), row.text(), row.text(), row.number()));
    }

    /** The courses the person of this request may use items in, by their titles. */
    public List<UsingCourse> editable(int limit) {
        return Row.list(entities.createNativeQuery("""
                select c.slug, c.title, c.language, 0 from courses c
                 where c.organization_id = ?1 and c.deleted_at is null and (?2 = 'all' or c.instructor_id = ?3 or c.id in (
                   select o.course_id from course_instructors o where o.organization_id = ?1 and o.member_id = ?3))
                 order by c.title_key, c.id limit ?4
                """)
            .setParameter(1, current.organizationId()).setParameter(2, current.may("courses.edit-all") ? "all" : "own").setParameter(3, current.memberId())
            .setParameter(4, limit), row -> new UsingCourse(row.text(), row.text(), row.text(), row.number()));
    }

    /** Leaves a version out: nothing is said until there is a newer one. */
    public void ignore(UUID course, UUID use, int number) {
        entities.createNativeQuery("update content_library_uses set ignored_number = ?4 where organization_id = ?1 and course_id = ?2 and id = ?3 and ignored_number < ?4")
            .setParameter(1, current.organizationId()).setParameter(2, course).setParameter(3, use).setParameter(4, number).executeUpdate();
    }

    /**
     * Writes a version into the lessons of a use; what stood there stays in their versions. What the course did about a film stays,
     * where the version says the same of it as the one before.
     *
     * @param before what the version held that the course has; nothing where it is kept no longer
     * @param isTitled whether titles are taken over as well
     * @param wanted the lessons that are not in the course and are to be made
     */
    public void accept(Course course, UseFacts use, int number, List<KeptLesson> before, List<KeptLesson> kept, boolean isTitled, Set<UUID> wanted, Instant at) {
        Map<UUID, KeptLesson> had = before.stream().collect(Collectors.toMap(KeptLesson::key, Function.identity()));
        Map<UUID, UsedLesson> there = lessons(course.id(), use.id()).stream().collect(Collectors.toMap(UsedLesson::key, Function.identity(), (one, other) -> one));
        for (KeptLesson lesson : kept) {
            UsedLesson old = there.get(lesson.key());
            if (old == null && wanted.contains(lesson.key())) {
                make(course, use.sectionId(), use.id(), lesson);
            } else if (old != null && !old.isTrashed()) {
                rewrite(course, old, lesson, isTitled, lesson.isFilmOf(had.get(lesson.key())), at);
            }
        }
        entities.createNativeQuery("update content_library_uses set number = ?4 where organization_id = ?1 and course_id = ?2 and id = ?3")
            .setParameter(1, current.organizationId()).setParameter(2, course.id()).setParameter(3, use.id()).setParameter(4, number).executeUpdate();
    }

    /** Lets the lessons of a copied course remember where they come from. */
    void copy(UUID source, UUID copy, Map<UUID, UUID> sections, Map<UUID, UUID> copies, Instant at) {
        for (UseFacts use : ofCourse(source)) {
            List<UsedLesson> taken = lessons(source, use.id()).stream().filter(lesson -> copies.containsKey(lesson.id())).toList();
            if (!sections.containsKey(use.sectionId()) || taken.isEmpty()) {
                continue;
            }
            UUID id = Uuids.next();
            entities.createNativeQuery("""
                    insert into content_library_uses (organization_id, id, item_id, course_id, section_id, number, ignored_number, used_by_id, used_at)
                    select ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9
                    """)
                .setParameter(1, current.organizationId()).setParameter(2, id).setParameter(3, use.itemId()).setParameter(4, copy)
                .setParameter(5, sections.get(use.sectionId())).setParameter(6, use.number()).setParameter(7, use.ignored()).setParameter(8, current.memberId())
                .setParameter(9, at.atOffset(ZoneOffset.UTC)).executeUpdate();
            taken.forEach(lesson -> remember(id, copy, copies.get(lesson.id()), lesson.key(), lesson.written()));
        }
    }

    private Lesson make(Course course, UUID section, UUID use, KeptLesson kept) {
        Lesson lesson = lessons.add(course, section, kept.type(), kept.title());
        lessons.write(lesson, kept.title(), kept.content(), kept.minutes(), kept.rule(), kept.obligation());
        files.show(course.id(), kept.files());
        entities.flush();
        captions.put(course.id(), lesson.id(), kept.captions());
        remember(use, course.id(), lesson.id(), kept.key(), kept.digest());
        return lesson;
    }

    private void rewrite(Course course, UsedLesson old, KeptLesson kept, boolean isTitled, boolean isFilmKept, Instant at) {
        Lesson lesson = lessons.find(course, old.id()).orElseThrow();
        String title = isTitled ? kept.title() : lesson.title();
        LessonContent content = isFilmKept ? kept.content().withSettings(lesson.content().settings()) : kept.content();
        if (!lesson.content().equals(content) || !lesson.title().equals(title)) {
            versions.replace(lesson, title, content);
            files.show(course.id(), kept.files());
        }
        if (!isFilmKept) {
            captions.keepOnly(course.id(), lesson.id(), kept.captions(), at);
            captions.put(course.id(), lesson.id(), kept.captions());
        }
        entities.createNativeQuery("update content_library_use_lessons set written_digest = ?4 where organization_id = ?1 and course_id = ?2 and lesson_id = ?3")
            .setParameter(1, current.organizationId()).setParameter(2, course.id()).setParameter(3, lesson.id())
            .setParameter(4, LessonDigest.of(lesson.type(), title, kept.content())).executeUpdate();
    }

    private void remember(UUID use, UUID course, UUID lesson, UUID key, String digest) {
        entities.flush();
        entities.createNativeQuery("""
                insert into content_library_use_lessons (organization_id, use_id, course_id, lesson_id, lesson_key, written_digest) values (?1, ?2, ?3, ?4, ?5, ?6)
                """)
            .setParameter(1, current.organizationId()).setParameter(2, use).setParameter(3, course).setParameter(4, lesson).setParameter(5, key)
            .setParameter(6, digest).executeUpdate();
    }

    private Query facts(String which, UUID course) {
        return entities.createNativeQuery(FACTS + which).setParameter(1, current.organizationId()).setParameter(2, course);
    }

    private static UseFacts use(Row row) {
        return new UseFacts(row.uuid(), row.uuid(), row.text(), row.text(), row.uuid(), row.number(), row.number(), row.number(), row.number(), row.flag());
    }
}
