package lectern.courses.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lectern.courses.entity.WebVtt;
import lectern.platform.database.Row;
import lectern.platform.tenancy.Current;

/** The captions of films in lessons, one for each language. */
@ApplicationScoped
public class Captions {

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    @Inject
    Courses courses;

    @Inject
    Standings standings;

    /** Captions of a lesson with what is said in them, those in the course's language first. */
    public List<CaptionTrack> of(UUID courseId, UUID lessonId) {
        return Row.list(entities.createNativeQuery("""
                select s.id, s.language, s.label, s.content
                  from lesson_captions s join courses c on c.organization_id = s.organization_id and c.id = s.course_id
                 where s.organization_id = ?1 and s.course_id = ?2 and s.lesson_id = ?3 and s.deleted_at is null
                 order by s.language <> c.language, s.label, s.id
                """).setParameter(1, current.organizationId()).setParameter(2, courseId).setParameter(3, lessonId),
            row -> new CaptionTrack(row.uuid(), row.text(), row.text(), row.text()));
    }

    /** The file of captions, for those who may read their lesson. */
    public Optional<String> readable(UUID id) {
        return Row.first(entities.createNativeQuery("""
                select s.course_id, s.lesson_id, l.is_hidden, s.content
                  from lesson_captions s join course_lessons l on l.organization_id = s.organization_id and l.id = s.lesson_id and l.deleted_at is null
                 where s.organization_id = ?1 and s.id = ?2 and s.deleted_at is null
                """).setParameter(1, current.organizationId()).setParameter(2, id),
            row -> new Kept(row.uuid(), row.uuid(), row.flag(), row.text())).filter(this::mayRead).map(Kept::content);
    }

    /** Gives a lesson captions, in the place of those it has in that language. */
    public void put(UUID courseId, UUID lessonId, String language, String label, WebVtt captions) {
        entities.createNativeQuery("""
                insert into lesson_captions (organization_id, course_id, lesson_id, language, label, content) values (?1, ?2, ?3, ?4, ?5, ?6)
                on conflict (organization_id, course_id, lesson_id, language) where deleted_at is null
                do update set label = excluded.label, content = excluded.content
                """).setParameter(1, current.organizationId()).setParameter(2, courseId).setParameter(3, lessonId).setParameter(4, language)
            .setParameter(5, label).setParameter(6, captions.written()).executeUpdate();
    }

    /** Gives a lesson captions that were kept elsewhere, in the place of those it has in their languages; {@code all} is a JSON array of language, label and content. */
    public void put(UUID courseId, UUID lessonId, String all) {
        entities.createNativeQuery("""
                insert into lesson_captions (organization_id, course_id, lesson_id, language, label, content)
                select ?1, ?2, ?3, k.language, k.label, k.content from jsonb_to_recordset(cast(?4 as jsonb)) k (language text, label text, content text)
                on conflict (organization_id, course_id, lesson_id, language) where deleted_at is null
                do update set label = excluded.label, content = excluded.content
                """).setParameter(1, current.organizationId()).setParameter(2, courseId).setParameter(3, lessonId).setParameter(4, all).executeUpdate();
    }

    /** Takes from a lesson the captions in languages that are not among others, as {@link #put(UUID, UUID, String)} reads them. */
    public void keepOnly(UUID courseId, UUID lessonId, String all, Instant at) {
        entities.createNativeQuery("""
                update lesson_captions s set deleted_at = ?5
                 where s.organization_id = ?1 and s.course_id = ?2 and s.lesson_id = ?3 and s.deleted_at is null
                   and s.language not in (select k.language from jsonb_to_recordset(cast(?4 as jsonb)) k (language text))
                """).setParameter(1, current.organizationId()).setParameter(2, courseId).setParameter(3, lessonId).setParameter(4, all)
            .setParameter(5, at.atOffset(ZoneOffset.UTC)).executeUpdate();
    }

    /** Takes captions from a lesson; answers what they are called, or empty where it has none such. */
    public Optional<String> trash(UUID courseId, UUID lessonId, UUID id, Instant at) {
        return Row.first(entities.createNativeQuery("""
                update lesson_captions set deleted_at = ?5
                 where organization_id = ?1 and course_id = ?2 and lesson_id = ?3 and id = ?4 and deleted_at is null returning label
                """).setParameter(1, current.organizationId()).setParameter(2, courseId).setParameter(3, lessonId).setParameter(4, id)
            .setParameter(5, at.atOffset(ZoneOffset.UTC)), Row::text);
    }

    /** Brings captions back, unless there are others in their language now. */
    public void restore(UUID courseId, UUID lessonId, UUID id) {
        entities.createNativeQuery("""
                update lesson_captions s set deleted_at = null
                 where s.organization_id = ?1 and s.course_id = ?2 and s.lesson_id = ?3 and s.id = ?4 and not exists (
                   select from lesson_captions o where o.organization_id = ?1 and o.course_id = ?2 and o.lesson_id = ?3 and o.language = s.language and o.deleted_at is null)
                """).setParameter(1, current.organizationId()).setParameter(2, courseId).setParameter(3, lessonId).setParameter(4, id).executeUpdate();
    }

    private boolean mayRead(Kept kept) {
        return courses.byId(kept.courseId()).filter(course -> courses.isEditable(course)
            || !course.isDraft() && !kept.isHidden() && (course.isTaught()
                || standings.toLesson(course, kept.lessonId(), current.memberId()) == CourseStanding.Reach.OPEN)).isPresent();
    }

    private record Kept(UUID courseId, UUID lessonId, boolean isHidden, String content) {
    }
}
