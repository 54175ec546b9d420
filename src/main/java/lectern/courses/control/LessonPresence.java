package lectern.courses.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lectern.platform.database.Row;
import lectern.platform.tenancy.Current;

/** Who has a lesson open to edit it. Their pages say so every few seconds; one that falls silent is taken for closed. */
@ApplicationScoped
public class LessonPresence {

    private static final Duration SILENCE = Duration.ofSeconds(45);
    private static final int SHOWN = 10;

    /** Somebody who has the lesson open. */
    public record Editor(String name, Instant since) {
    }

    /**
     * What is stored of a lesson.
     *
     * @param savedBy who has saved it last, or null where that is not known
     * @param isMine whether that was the person of this request
     */
    public record Stored(int version, String savedBy, boolean isMine) {
    }

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    /** Notes that the person of this request has the lesson open; whoever went and came back soon never left. */
    public void note(UUID courseId, UUID lessonId, Instant at) {
        entities.createNativeQuery("""
                insert into lesson_presence as p (organization_id, course_id, lesson_id, member_id, began_at, seen_at) values (?1, ?2, ?3, ?4, ?5, ?5)
                on conflict (organization_id, course_id, lesson_id, member_id) do update
                   set began_at = case when coalesce(p.left_at, p.seen_at) < ?6 then excluded.began_at else p.began_at end,
                       seen_at = excluded.seen_at, left_at = null
                """)
            .setParameter(1, current.organizationId()).setParameter(2, courseId).setParameter(3, lessonId).setParameter(4, current.memberId())
            .setParameter(5, at.atOffset(ZoneOffset.UTC)).setParameter(6, at.minus(SILENCE).atOffset(ZoneOffset.UTC)).executeUpdate();
    }

    /** Notes that the person of this request has closed the lesson. */
    public void end(UUID courseId, UUID lessonId, Instant at) {
        entities.createNativeQuery("""
                update lesson_presence set left_at = ?5 where organization_id = ?1 and course_id = ?2 and lesson_id = ?3 and member_id = ?4 and left_at is null
                """)
            .setParameter(1, current.organizationId()).setParameter(2, courseId).setParameter(3, lessonId).setParameter(4, current.memberId())
            .setParameter(5, at.atOffset(ZoneOffset.UTC)).executeUpdate();
    }

    /** Who else has the lesson open, whoever came first first. */
    public List<Editor> others(UUID courseId, UUID lessonId, Instant at) {
        Query query = entities.createNativeQuery("""
                select m.full_name, p.began_at
                  from lesson_presence p join memberships m on m.organization_id = p.organization_id and m.id = p.member_id
                 where p.organization_id = ?1 and p.course_id = ?2 and p.lesson_id = ?3 and p.member_id <> ?4 and p.left_at is null and p.seen_at > ?5
                 order by p.began_at, p.id limit ?6
                """)
            .setParameter(1, current.organizationId()).setParameter(2, courseId).setParameter(3, lessonId).setParameter(4, current.memberId())
            .setParameter(5, at.minus(SILENCE).atOffset(ZoneOffset.UTC)).setParameter(6, SHOWN);
        return Row.list(query, row -> new Editor(row.text(), row.instant()));
    }

    /** What is stored of a lesson of the course that is not in the trash; its newest version tells who saved it, unless something else changed since. */
    public Optional<Stored> stored(UUID courseId, UUID lessonId) {
        Query query = entities.createNativeQuery("""
                select l.version, m.full_name, coalesce(m.id = ?4, false)
                  from course_lessons l
                  left join lateral (
                    select v.saved_by_id, v.saved_at from lesson_versions v
                     where v.organization_id = l.organization_id and v.course_id = l.course_id and v.lesson_id = l.id order by v.id desc limit 1) v
                    on v.saved_at >= l.updated_at
                  left join memberships m on m.organization_id = l.organization_id and m.id = v.saved_by_id
                 where l.organization_id = ?1 and l.course_id = ?2 and l.id = ?3 and l.deleted_at is null
                """)
            .setParameter(1, current.organizationId()).setParameter(2, courseId).setParameter(3, lessonId).setParameter(4, current.memberId());
        return Row.first(query, row -> new Stored(row.number(), row.text(), row.flag()));
    }
}
