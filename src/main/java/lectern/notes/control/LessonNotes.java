package lectern.notes.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lectern.notes.entity.LessonNote;
import lectern.notes.entity.Passage;
import lectern.platform.database.Row;
import lectern.platform.tenancy.Current;
import lectern.platform.tenancy.TenantKey;

/** The notes of the person of this request; the database shows nobody else's. */
@ApplicationScoped
public class LessonNotes {

    /** Notes one person may have in one lesson. */
    public static final int MOST = 500;

    private static final Duration UNDOABLE = Duration.ofDays(1);

    // With the bookmark in one statement, as the page of a lesson's notes shows both.
    private static final String OF_LESSON = """
        select b.id is not null, n.id, n.quote, n.prefix, n.suffix, n.start_hint, n.color, n.media_seconds, n.body, n.version, n.created_at
          from (select 1) one
          left join course_bookmarks b on b.organization_id = ?1 and b.member_id = ?2 and b.course_id = ?3 and b.lesson_id = ?4 and b.deleted_at is null
          left join lesson_notes n on n.organization_id = ?1 and n.member_id = ?2 and n.course_id = ?3 and n.lesson_id = ?4 and n.deleted_at is null
         order by n.quote is not null, n.media_seconds nulls first, n.start_hint, n.id
        """;

    /** What a person has in a lesson. */
    public record InLesson(boolean isBookmarked, List<NoteFacts> notes) {
    }

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    /** Notes on the lesson as a whole first, then those along its video, then those along its text. */
    public InLesson of(UUID courseId, UUID lessonId) {
        List<NoteFacts> notes = new ArrayList<>();
        List<Boolean> bookmarked = Row.list(entities.createNativeQuery(OF_LESSON).setParameter(1, current.organizationId())
            .setParameter(2, current.memberId()).setParameter(3, courseId).setParameter(4, lessonId), row -> {
                boolean isBookmarked = row.flag();
                notes.add(note(row));
                return isBookmarked;
            });
        return new InLesson(bookmarked.contains(true), notes.stream().filter(Objects::nonNull).toList());
    }

    /** Whether one more would be too many. */
    public boolean isFull(UUID courseId, UUID lessonId) {
        Number count = (Number) entities.createNativeQuery("""
                select count(*) from lesson_notes
                 where organization_id = ?1 and member_id = ?2 and course_id = ?3 and lesson_id = ?4 and deleted_at is null
                """).setParameter(1, current.organizationId()).setParameter(2, current.memberId())
            .setParameter(3, courseId).setParameter(4, lessonId).getSingleResult();
        return count.intValue() >= MOST;
    }

    /** A note on a lesson, to be completed and added. */
    public LessonNote draft(UUID courseId, UUID lessonId, String body, Integer seconds) {
        String dictionary = (String) entities.createNativeQuery("select cast(search_config as text) from courses where organization_id = ?1 and id = ?2")
            .setParameter(1, current.organizationId()).setParameter(2, courseId).getSingleResult();
        return new LessonNote(current.organizationId(), current.memberId(), courseId, lessonId, body, seconds, dictionary);
    }

    public void add(LessonNote note) {
        entities.persist(note);
    }

    /** The note, to change it, deleted or not. */
    public Optional<LessonNote> byId(UUID id) {
        return Optional.ofNullable(entities.find(LessonNote.class, new TenantKey(current.organizationId(), id)));
    }

    /** Deletes the note; what was deleted a day ago goes for good. */
    public void delete(LessonNote note, Instant at) {
        note.delete(at);
        entities.createNativeQuery("delete from lesson_notes where organization_id = ?1 and member_id = ?2 and deleted_at < ?3")
            .setParameter(1, current.organizationId()).setParameter(2, current.memberId())
            .setParameter(3, at.minus(UNDOABLE).atOffset(ZoneOffset.UTC)).executeUpdate();
    }

    public void restore(LessonNote note) {
        note.restore();
        entities.flush();
    }

    /** Reads the ten columns of a note; null where there is none. */
    static NoteFacts note(Row row) {
        UUID id = row.uuid();
        String quote = row.text();
        String prefix = row.text();
        String suffix = row.text();
        Integer start = row.count();
        String color = row.text();
        Integer seconds = row.count();
        String body = row.text();
        Integer version = row.count();
        Instant createdAt = row.instant();
        return id == null ? null : new NoteFacts(id, quote == null ? null : new Passage(quote, prefix, suffix, start), color, seconds, body, version, createdAt);
    }
}
