package lectern.notes.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lectern.platform.database.Row;
import lectern.platform.tenancy.Current;

/** The bookmarks of the person of this request; the database shows nobody else's. */
@ApplicationScoped
public class Bookmarks {

    private static final Duration UNDOABLE = Duration.ofDays(1);

    /**
     * What a person has in a course.
     *
     * @param lessons the bookmarked lessons that still are there, in the order of the course
     */
    public record InCourse(boolean isBookmarked, List<Line> lessons, boolean hasNotes) {
    }

    /** A bookmarked lesson. */
    public record Line(String slug, String title) {
    }

    private static final String OF_COURSE = """
        select exists (select from course_bookmarks b where b.organization_id = ?1 and b.member_id = ?2 and b.course_id = ?3 and b.lesson_id is null and b.deleted_at is null),
               coalesce((select true from lesson_notes n where n.organization_id = ?1 and n.member_id = ?2 and n.course_id = ?3 and n.deleted_at is null order by n.id limit 1), false),
               l.slug, l.title
          from (select 1) one
          left join (select x.slug, x.title, s.position as section_place, x.position
                       from course_bookmarks b
                       join course_lessons x on x.organization_id = b.organization_id and x.course_id = b.course_id and x.id = b.lesson_id and x.deleted_at is null and not x.is_hidden
                       join course_sections s on s.organization_id = x.organization_id and s.id = x.section_id
                      where b.organization_id = ?1 and b.member_id = ?2 and b.course_id = ?3 and b.deleted_at is null) l on true
         order by l.section_place, l.position
        """;

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    public InCourse of(UUID courseId) {
        List<Optional<Line>> lines = new ArrayList<>();
        List<InCourse> rows = Row.list(own(OF_COURSE).setParameter(3, courseId), row -> {
            boolean isBookmarked = row.flag();
            boolean hasNotes = row.flag();
            String slug = row.text();
            lines.add(slug == null ? Optional.empty() : Optional.of(new Line(slug, row.text())));
            return new InCourse(isBookmarked, List.of(), hasNotes);
        });
        return new InCourse(rows.get(0).isBookmarked(), lines.stream().flatMap(Optional::stream).toList(), rows.get(0).hasNotes());
    }

    /** Sets a bookmark on a lesson, or on the course where that is null; one that is set stays. */
    public void add(UUID courseId, UUID lessonId) {
        own("""
            insert into course_bookmarks (organization_id, member_id, course_id, lesson_id) values (?1, ?2, ?3, cast(?4 as uuid))
            on conflict (organization_id, member_id, course_id, lesson_id) where deleted_at is null do nothing
            """).setParameter(3, courseId).setParameter(4, lessonId).executeUpdate();
    }

    public void remove(UUID courseId, UUID lessonId, Instant at) {
        own("""
            update course_bookmarks set deleted_at = ?5
             where organization_id = ?1 and member_id = ?2 and course_id = ?3 and lesson_id is not distinct from cast(?4 as uuid) and deleted_at is null
            """).setParameter(3, courseId).setParameter(4, lessonId).setParameter(5, at.atOffset(ZoneOffset.UTC)).executeUpdate();
        forget(at);
    }

    /** Removes a bookmark by its id; false where there is none. */
    public boolean remove(UUID id, Instant at) {
        int removed = own("update course_bookmarks set deleted_at = coalesce(deleted_at, ?4) where organization_id = ?1 and member_id = ?2 and id = ?3")
            .setParameter(3, id).setParameter(4, at.atOffset(ZoneOffset.UTC)).executeUpdate();
        forget(at);
        return removed > 0;
    }

    /** Takes back a removal; false where there is nothing to take back. One that was set again meanwhile stays as it is. */
    public boolean restore(UUID id) {
        return own("""
            with wanted as (
              select b.id, exists (select from course_bookmarks o where o.organization_id = b.organization_id and o.member_id = b.member_id
                        and o.course_id = b.course_id and o.lesson_id is not distinct from b.lesson_id and o.deleted_at is null) as is_there
                from course_bookmarks b where b.organization_id = ?1 and b.member_id = ?2 and b.id = ?3)
            update course_bookmarks b set deleted_at = case when w.is_there then b.deleted_at end
              from wanted w where b.organization_id = ?1 and b.id = w.id
            """).setParameter(3, id).executeUpdate() > 0;
    }

    private void forget(Instant at) {
        own("delete from course_bookmarks where organization_id = ?1 and member_id = ?2 and deleted_at < ?3")
            .setParameter(3, at.minus(UNDOABLE).atOffset(ZoneOffset.UTC)).executeUpdate();
    }

    private Query own(String statement) {
        return entities.createNativeQuery(statement).setParameter(1, current.organizationId()).setParameter(2, current.memberId());
    }
}
