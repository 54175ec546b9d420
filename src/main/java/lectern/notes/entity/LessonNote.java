package lectern.notes.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lectern.platform.tenancy.TenantEntity;

/** What a person marked in a lesson or wrote beside it. */
@Entity
@Table(name = "lesson_notes")
public class LessonNote extends TenantEntity {

    /** What a highlight may be painted in; the first one where nobody chose. */
    public static final List<String> COLORS = List.of("yellow", "green", "blue", "pink");

    @Column(name = "member_id", updatable = false)
    private UUID memberId;

    @Column(name = "course_id", updatable = false)
    private UUID courseId;

    @Column(name = "lesson_id", updatable = false)
    private UUID lessonId;

    private String color;

    @Column(updatable = false)
    private String quote;

    @Column(updatable = false)
    private String prefix = "";

    @Column(updatable = false)
    private String suffix = "";

    @Column(name = "start_hint", updatable = false)
    private Integer start;

    @Column(name = "media_seconds", updatable = false)
    private Integer seconds;

    private String body;

    @Column(name = "search_config", updatable = false)
    private String dictionary;

    @Column(name = "deleted_at")
    private Instant deletedAt;

    @Version
    private int version;

    protected LessonNote() {
    }

    /** A note on a lesson as a whole or, where {@code seconds} are given, at that moment of its video. */
    public LessonNote(UUID organizationId, UUID memberId, UUID courseId, UUID lessonId, String body, Integer seconds, String dictionary) {
        super(organizationId);
        this.memberId = memberId;
        this.courseId = courseId;
        this.lessonId = lessonId;
        this.body = body;
        this.seconds = seconds;
        this.dictionary = dictionary;
        this.version = 1;
    }

    /** Puts the note at a passage, which is painted in this colour. */
    public LessonNote at(Passage passage, String paint) {
        quote = passage.quote();
        prefix = passage.prefix();
        suffix = passage.suffix();
        start = passage.start();
        color = paint;
        return this;
    }

    /** Changes the words and, of a highlight, the colour. */
    public void write(String words, String paint) {
        body = words;
        color = isHighlight() ? paint : null;
    }

    public void delete(Instant at) {
        deletedAt = deletedAt == null ? at : deletedAt;
    }

    public void restore() {
        deletedAt = null;
    }

    public boolean isHighlight() {
        return quote != null;
    }

    public boolean isDeleted() {
        return deletedAt != null;
    }

    public UUID courseId() {
        return courseId;
    }

    public UUID lessonId() {
        return lessonId;
    }

    public String color() {
        return color;
    }

    public String body() {
        return body;
    }

    public int version() {
        return version;
    }
}
