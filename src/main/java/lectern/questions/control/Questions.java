package lectern.questions.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lectern.platform.database.Row;
import lectern.platform.tenancy.Current;

/** Questions in lists: at a lesson, in a course, over all courses somebody teaches, and one's own. Each list goes on after any of its lines. */
@ApplicationScoped
public class Questions {

    private static final String LINES = """
        select q.id, coalesce(q.parent_id, q.id), coalesce(q.title, p.title), left(q.body, 240), q.posted_at, q.posted_by_id, m.full_name, q.is_anonymous,
               q.is_staff, q.vote_count, q.answer_count, q.accepted_answer_id is not null, q.locked_at is not null, q.deleted_at is not null,
               q.parent_id is not null, q.report_count, left(q.quote, 160), q.video_seconds, l.title as lesson_title, c.slug, c.title as course_title
          from (%1$s) q
          left join lesson_qa p on p.organization_id = ?1 and p.id = q.parent_id
          join course_lessons l on l.organization_id = ?1 and l.course_id = q.course_id and l.id = q.lesson_id
          join courses c on c.organization_id = ?1 and c.id = q.course_id
          left join memberships m on m.organization_id = ?1 and m.id = q.posted_by_id
         order by %2$s
        """;
    private static final String BY_VOTES = "q.vote_count desc, q.id desc";

    /** Where a list goes on; the first page is after {@link #START}. */
    public record After(int votes, UUID id) {

        public static final After START = new After(Integer.MAX_VALUE, null);

        // Above every id where a list goes down, below where it goes up.
        private UUID from(boolean isDown) {
            return id != null ? id : isDown ? new UUID(-1, -1) : new UUID(0, 0);
        }
    }

    /** A question whose title is like another's. */
    public record Similar(UUID id, String title, int answers, boolean isAccepted, String lesson) {
    }

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    /** Questions of a lesson, those with most votes, the newest, or the longest unanswered first. */
    public List<QuestionLine> atLesson(UUID lessonId, Show show, After after, int limit) {
        if (show == Show.VOTES) {
            String best = "select * from lesson_qa q where q.organization_id = ?1 and q.lesson_id = ?2 and q.is_listed and (q.vote_count, q.id) < (?3, ?4) order by "
                + BY_VOTES + " limit ?5";
            return lines(entities.createNativeQuery(LINES.formatted(best, BY_VOTES)).setParameter(2, lessonId).setParameter(3, after.votes())
                .setParameter(4, after.from(true)).setParameter(5, limit));
        }
        return lines(query(show, "q.lesson_id = ?2", after, limit).setParameter(2, lessonId));
    }

    /** Questions of a course. */
    public List<QuestionLine> inCourse(UUID courseId, Show show, After after, int limit) {
        if (show == Show.MINE) {
            return lines(query(show, "q.course_id = ?2 and q.posted_by_id = ?5", after, limit).setParameter(2, courseId).setParameter(5, current.memberId()));
        }
        return lines(query(show, "q.course_id = ?2", after, limit).setParameter(2, courseId));
    }

    /** What the person of this request has asked. */
    public List<QuestionLine> mine(After after, int limit) {
        return lines(query(Show.MINE, "q.posted_by_id = ?2 and exists (select from courses c where c.organization_id = ?1 and c.id = q.course_id and c.deleted_at is null)", after, limit).setParameter(2, current.memberId()));
    }

    /** Questions of a few courses: each course's own index is walked. */
    public List<QuestionLine> inCourses(Collection<UUID> courses, Show show, After after, int limit) {
        String each = """
            select x.* from unnest(cast(?2 as uuid[])) t (id) cross join lateral (
              select * from lesson_qa q where q.organization_id = ?1 and q.course_id = t.id and %1$s order by %2$s limit ?4) x
             order by %3$s limit ?4
            """.formatted(condition(show), order(show), order(show).replace("q.", "x."));
        return lines(entities.createNativeQuery(LINES.formatted(each, order(show))).setParameter(2, Row.ids(courses))
            .setParameter(3, after.from(show.isNewestFirst())).setParameter(4, limit));
    }

    /** Questions of all courses of the organization, or of those the person of this request teaches, for somebody who teaches many. */
    public List<QuestionLine> everywhere(boolean isOwnOnly, Show show, After after, int limit) {
        String own = isOwnOnly ? "exists (" + TaughtCourses.TAUGHT + " and c.id = q.course_id)"
            : "exists (select from courses c where c.organization_id = ?1 and c.id = q.course_id and c.deleted_at is null)";
        Query query = query(show, own, after, limit);
        return lines(isOwnOnly ? query.setParameter(2, current.memberId()) : query);
    }

    /** Questions of a course with a title like these words, the most alike first. */
    public List<Similar> like(UUID courseId, String words, int limit) {
        return Row.list(entities.createNativeQuery("""
                select q.id, q.title, q.answer_count, q.accepted_answer_id is not null, l.title as lesson_title
                  from similar_questions(?2, ?3, ?4) s
                  join lesson_qa q on q.organization_id = ?1 and q.id = s.question_id
                  join course_lessons l on l.organization_id = ?1 and l.course_id = q.course_id and l.id = q.lesson_id
                 order by s.likeness desc, q.vote_count desc, q.id desc
                """)
            .setParameter(1, current.organizationId()).setParameter(2, courseId).setParameter(3, words).setParameter(4, limit),
            row -> new Similar(row.uuid(), row.text(), row.number(), row.flag(), row.text()));
    }

    private Query query(Show show, String scope, After after, int limit) {
        String page = "select * from lesson_qa q where q.organization_id = ?1 and " + scope + " and " + condition(show) + " order by " + order(show) + " limit ?4";
        return entities.createNativeQuery(LINES.formatted(page, order(show))).setParameter(3, after.from(show.isNewestFirst())).setParameter(4, limit);
    }

    private static String condition(Show show) {
        return show.condition() + " and q.id " + (show.isNewestFirst() ? "<" : ">") + " ?3";
    }

    private static String order(Show show) {
        return show.isNewestFirst() ? "q.id desc" : "q.id";
    }

    private List<QuestionLine> lines(Query query) {
        return Row.list(query.setParameter(1, current.organizationId()), row -> new QuestionLine(row.uuid(), row.uuid(), row.text(), row.text(), row.instant(), row.uuid(), row.text(),
            row.flag(), row.flag(), row.number(), row.number(), row.flag(), row.flag(), row.flag(), row.flag(), row.number(), row.text(), row.count(), row.text(), row.text(),
            row.text()));
    }
}
