package lectern.courses.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import lectern.courses.entity.Course;
import lectern.courses.entity.Outline;
import lectern.courses.entity.OutlineLesson;
import lectern.courses.entity.Slug;
import lectern.platform.database.Row;
import lectern.platform.tenancy.Current;

/** What is done with several lessons of a course at once: as many statements for three hundred as for one. */
@ApplicationScoped
public class LessonSelection {

    private static final int LONGEST_TITLE = 200;

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    @Inject
    Outlines outlines;

    /** Makes each lesson once more, right after itself; {@code copies} has the id of each copy, {@code named} its title. */
    public void duplicate(Course course, Outline outline, Map<UUID, UUID> copies, UnaryOperator<String> named) {
        List<OutlineLesson> originals = outline.lessons().stream().filter(lesson -> copies.containsKey(lesson.id())).toList();
        List<String> titles = originals.stream().map(lesson -> cut(named.apply(lesson.title()))).toList();
        Addresses free = new Addresses(course.id());
        entities.createNativeQuery("""
                select cast(copy_lessons(?1, ?2, cast(?3 as uuid[]), cast(?4 as uuid[]), cast(?5 as uuid[]), cast(?6 as text[]), cast(?7 as text[])) as text)
                """)
            .setParameter(1, current.organizationId()).setParameter(2, course.id()).setParameter(3, ids(originals, OutlineLesson::id))
            .setParameter(4, ids(originals, lesson -> copies.get(lesson.id()))).setParameter(5, ids(originals, OutlineLesson::parentId))
            .setParameter(6, Row.array(titles.stream().map(free::take).toList())).setParameter(7, Row.array(titles)).getSingleResult();
        outlines.place(course.id(), outline.copied(copies));
    }

    /** Hides lessons from students, or shows them; that is no new text, so their versions stay. */
    public void hide(Course course, Collection<UUID> lessons, boolean isHidden) {
        changed(course, lessons, "is_hidden = ?4", "is_hidden <> ?4").setParameter(4, isHidden).executeUpdate();
    }

    /** Puts lessons into the trash together; the moment is what brings them back together. */
    public void trash(Course course, Collection<UUID> lessons, Instant at) {
        changed(course, lessons, "deleted_at = ?4", "deleted_at is null").setParameter(4, at.atOffset(ZoneOffset.UTC)).executeUpdate();
    }

    /** Takes back what went into the trash at a moment, all of it or, where a section has gone there, too, nothing; answers whether it is back. */
    public boolean restore(Course course, Instant trashedAt) {
        Query trashed = entities.createNativeQuery("""
                select l.id, l.title, s.deleted_at is null
                  from course_lessons l
                  join course_sections s on s.organization_id = l.organization_id and s.course_id = l.course_id and s.id = l.section_id
                 where l.organization_id = ?1 and l.course_id = ?2 and l.deleted_at = ?3
                 order by l.id
                """)
            .setParameter(1, current.organizationId()).setParameter(2, course.id()).setParameter(3, trashedAt.atOffset(ZoneOffset.UTC));
        List<Back> lessons = Row.list(trashed, row -> new Back(row.uuid(), row.text(), row.flag()));
        if (!lessons.stream().allMatch(Back::isPlaceThere)) {
            return false;
        }
        Addresses free = new Addresses(course.id());
        entities.createNativeQuery("""
                with back as (
                  update course_lessons l set deleted_at = null, slug = b.slug
                    from unnest(cast(?3 as uuid[]), cast(?4 as text[])) as b (id, slug)
                   where l.organization_id = ?1 and l.course_id = ?2 and l.id = b.id
                  returning l.slug)
                delete from lesson_slugs s where s.organization_id = ?1 and s.course_id = ?2 and s.slug in (select slug from back)
                """)
            .setParameter(1, current.organizationId()).setParameter(2, course.id()).setParameter(3, Row.ids(lessons.stream().map(Back::id).toList()))
            .setParameter(4, Row.array(lessons.stream().map(lesson -> free.take(lesson.title())).toList())).executeUpdate();
        return true;
    }

    private Query changed(Course course, Collection<UUID> lessons, String change, String condition) {
        entities.flush();
        return entities.createNativeQuery("update course_lessons set " + change + " where organization_id = ?1 and course_id = ?2"
                + " and id = any (cast(?3 as uuid[])) and deleted_at is null and " + condition)
            .setParameter(1, current.organizationId()).setParameter(2, course.id()).setParameter(3, Row.ids(lessons));
    }

    private static String ids(List<OutlineLesson> lessons, Function<OutlineLesson, UUID> id) {
        return Row.ids(lessons.stream().map(id).toList());
    }

    private static String cut(String title) {
        return title.substring(0, Math.min(LONGEST_TITLE, title.length()));
    }

    /** A lesson on its way back. */
    private record Back(UUID id, String title, boolean isPlaceThere) {
    }

    /** The addresses in a course that are free; each is given away once. */
    private final class Addresses {

        private final Set<String> taken;

        private Addresses(UUID courseId) {
            taken = new HashSet<>(Row.list(entities.createNativeQuery("""
                    select slug from course_lessons where organization_id = ?1 and course_id = ?2 and deleted_at is null
                    """)
                .setParameter(1, current.organizationId()).setParameter(2, courseId), Row::text));
        }

        private String take(String title) {
            String slug = Slug.free(Slug.of(title, "lesson"), taken::contains);
            taken.add(slug);
            return slug;
        }
    }
}
