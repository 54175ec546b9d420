package lectern.questions.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lectern.platform.database.Row;
import lectern.platform.tenancy.Current;
import lectern.questions.entity.Spot;

/** A question with its answers, to read them. */
@ApplicationScoped
public class Threads {

    private static final String POSTING = """
        q.id, q.body, q.posted_at, q.edited_at, q.posted_by_id, m.full_name, q.is_anonymous, q.is_staff, q.vote_count, q.deleted_at is not null, q.deleted_by_id,
        q.deletion_reason, q.report_count,
        exists (select from lesson_qa_votes v where v.organization_id = ?1 and v.post_id = q.id and v.member_id = ?2)
        """;
    private static final String QUESTION = "select " + POSTING + """
        , q.title, q.answer_count, q.accepted_answer_id, q.locked_at is not null, q.quote, q.quote_prefix, q.quote_suffix, q.video_seconds, q.lesson_id, l.slug,
               l.title as lesson_title, l.deleted_at is not null or s.deleted_at is not null, case when q.quote is not null then l.body end,
               coalesce((select k.is_anonymity_allowed from lesson_qa_courses k where k.organization_id = ?1 and k.course_id = ?3), false)
          from lesson_qa q
          join course_lessons l on l.organization_id = ?1 and l.course_id = q.course_id and l.id = q.lesson_id
          join course_sections s on s.organization_id = ?1 and s.course_id = l.course_id and s.id = l.section_id
          left join memberships m on m.organization_id = ?1 and m.id = q.posted_by_id
         where q.organization_id = ?1 and q.course_id = ?3 and q.id = ?4 and q.parent_id is null
        """;
    // The accepted answer comes first, once; the others by votes, the older first among equals.
    private static final String ANSWERS = "select " + POSTING + """
          from (
            select a.*, 0 as place from lesson_qa a where a.organization_id = ?1 and a.parent_id = ?3 and a.id = cast(?4 as uuid) and cast(?6 as uuid) is null
            union all
            (select a.*, 1 from lesson_qa a
              where a.organization_id = ?1 and a.parent_id = ?3 and a.id is distinct from cast(?4 as uuid)
                and (a.vote_count < ?5 or a.vote_count = ?5 and a.id > cast(?6 as uuid))
                and (a.deleted_at is null or ?7 or a.posted_by_id = ?2)
              order by a.vote_count desc, a.id limit ?8)) q
          left join memberships m on m.organization_id = ?1 and m.id = q.posted_by_id
         order by q.place, q.vote_count desc, q.id limit ?8
        """;

    /** What somebody said about a post that nobody has looked at yet. */
    public record Reported(UUID postId, String name, Instant at, String reason) {
    }

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    /** A question of a course, also a deleted one. */
    public Optional<Asked> question(UUID courseId, UUID id) {
        return Row.first(query(QUESTION).setParameter(3, courseId).setParameter(4, id), row -> {
            Posting posting = posting(row);
            return new Asked(posting, row.text(), row.number(), row.uuid(), row.flag(), new Spot(row.text(), row.text(), row.text(), row.count()), row.uuid(), row.text(), row.text(),
                row.flag(), words(row), row.flag());
        });
    }

    /** Answers after a place in their order; deleted ones for those who may put them back. */
    public List<Posting> answers(Asked question, Questions.After after, boolean isTeacher, int limit) {
        return Row.list(query(ANSWERS).setParameter(3, question.posting().id()).setParameter(4, text(question.acceptedId())).setParameter(5, after.votes())
            .setParameter(6, text(after.id())).setParameter(7, isTeacher).setParameter(8, limit), Threads::posting);
    }

    /** The open reports of these posts, for those who teach. */
    public List<Reported> reports(Collection<UUID> posts, int limit) {
        return Row.list(entities.createNativeQuery("""
                select r.post_id, m.full_name, r.reported_at, r.reason
                  from lesson_qa_reports r join memberships m on m.organization_id = ?1 and m.id = r.reported_by_id
                 where r.organization_id = ?1 and r.post_id = any (cast(?2 as uuid[])) and r.settled_at is null
                 order by r.id limit ?3
                """).setParameter(1, current.organizationId()).setParameter(2, Row.ids(posts)).setParameter(3, limit),
            row -> new Reported(row.uuid(), row.text(), row.instant(), row.text()));
    }

    private Query query(String text) {
        return entities.createNativeQuery(text).setParameter(1, current.organizationId()).setParameter(2, current.memberId());
    }

    private static String words(Row row) {
        String body = row.text();
        return body == null ? null : AskedLessons.words(body);
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }

    private static Posting posting(Row row) {
        return new Posting(row.uuid(), row.text(), row.instant(), row.instant(), row.uuid(), row.text(), row.flag(), row.flag(), row.number(), row.flag(), row.uuid(), row.text(),
            row.number(), row.flag());
    }
}
