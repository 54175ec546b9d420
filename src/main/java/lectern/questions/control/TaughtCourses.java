package lectern.questions.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lectern.platform.database.Row;
import lectern.platform.tenancy.Current;

/** The courses the person of this request teaches, and what waits there. */
@ApplicationScoped
public class TaughtCourses {

    /** A course whose instructor or co-instructor is the person of parameter 2. */
    static final String TAUGHT = """
        select from courses c where c.organization_id = ?1 and c.deleted_at is null and (c.instructor_id = ?2 or exists (
          select from course_instructors i where i.organization_id = ?1 and i.course_id = c.id and i.member_id = ?2))
        """;
    // The latest courses: who teaches more than a list of them is asked for differently.
    private static final String LATEST = """
        select t.id, t.title from (
          (select c.id, c.title, c.listed_at from courses c where c.organization_id = ?1 and c.instructor_id = ?2 and c.status = 'published' and c.deleted_at is null
            order by c.listed_at desc, c.id desc limit ?3)
          union
          (select c.id, c.title, c.listed_at from courses c where c.organization_id = ?1 and c.instructor_id = ?2 and c.status = 'archived' and c.deleted_at is null
            order by c.listed_at desc, c.id desc limit ?3)
          union
          (select c.id, c.title, c.listed_at from courses c where c.organization_id = ?1 and c.instructor_id = ?2 and c.status = 'draft' and c.deleted_at is null
            order by c.listed_at desc, c.id desc limit ?3)
          union
          (select c.id, c.title, c.listed_at from course_instructors i join courses c on c.organization_id = ?1 and c.id = i.course_id and c.deleted_at is null
            where i.organization_id = ?1 and i.member_id = ?2 order by c.listed_at desc, c.id desc limit ?3)) t
         order by t.listed_at desc, t.id desc limit ?3
        """;
    private static final String WAITING = """
        with taught as materialized (
          select t.id from (
            (select c.id, c.listed_at from courses c where c.organization_id = ?1 and c.instructor_id = ?2 and c.status = 'published' and c.deleted_at is null
              order by c.listed_at desc, c.id desc limit ?3)
            union
            (select c.id, c.listed_at from course_instructors i join courses c on c.organization_id = ?1 and c.id = i.course_id and c.deleted_at is null
              where i.organization_id = ?1 and i.member_id = ?2 order by c.listed_at desc, c.id desc limit ?3)) t
           order by t.listed_at desc, t.id desc limit ?3),
        waiting as materialized (
          select x.id, x.course_id, x.title, x.posted_at
            from taught t cross join lateral (
              select q.id, q.course_id, q.title, q.posted_at from lesson_qa q
               where q.organization_id = ?1 and q.course_id = t.id and q.is_waiting order by q.id limit ?4) x
           order by x.id limit ?4)
        select w.id, w.title, w.posted_at, c.slug, c.title as course_title, (select count(*) from waiting) as count
          from (select * from waiting order by id limit ?5) w join courses c on c.organization_id = ?1 and c.id = w.course_id
         order by w.id
        """;
    private static final int ON_HOME = 20;

    /** A course by name. */
    public record Taught(UUID id, String title) {
    }

    /**
     * A question that waits for an answer.
     *
     * @param count how many wait altogether, as far as they are counted
     */
    public record Waiting(UUID id, String title, Instant postedAt, String courseSlug, String courseTitle, int count) {
    }

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    /** The latest courses the person teaches, at most so many. */
    public List<Taught> latest(int limit) {
        return Row.list(entities.createNativeQuery(LATEST).setParameter(1, current.organizationId()).setParameter(2, current.memberId()).setParameter(3, limit),
            row -> new Taught(row.uuid(), row.text()));
    }

    /** The questions of the person's courses that wait longest, and how many do: counted up to a number. */
    public List<Waiting> waiting(int limit, int countedTo) {
        return Row.list(entities.createNativeQuery(WAITING).setParameter(1, current.organizationId()).setParameter(2, current.memberId()).setParameter(3, ON_HOME)
            .setParameter(4, countedTo).setParameter(5, limit), row -> new Waiting(row.uuid(), row.text(), row.instant(), row.text(), row.text(), row.number()));
    }
}
