package lectern.questions.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import lectern.platform.tenancy.TenantEntity;

/** A question at a lesson or, with a parent, an answer to one. */
@Entity
@Table(name = "lesson_qa")
public class Post extends TenantEntity {

    @Column(name = "course_id", updatable = false)
    private UUID courseId;

    @Column(name = "lesson_id")
    private UUID lessonId;

    @Column(name = "parent_id", updatable = false)
    private UUID parentId;

    @Column(name = "posted_by_id", updatable = false)
    private UUID postedById;

    @Column(name = "posted_at", updatable = false)
    private Instant postedAt;

    @Column(name = "edited_at")
    private Instant editedAt;

    @Column(name = "is_staff", updatable = false)
    private boolean isStaff;

    @Column(name = "is_anonymous")
    private boolean isAnonymous;

    private String title;

    private String body;

    @Column(updatable = false)
    private String quote;

    @Column(name = "quote_prefix", updatable = false)
    private String quotePrefix = "";

    @Column(name = "quote_suffix", updatable = false)
    private String quoteSuffix = "";

    @Column(name = "video_seconds", updatable = false)
    private Integer videoSeconds;

    @Column(name = "accepted_answer_id")
    private UUID acceptedAnswerId;

    @Column(name = "accepted_by_id")
    private UUID acceptedById;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    @Column(name = "locked_at")
    private Instant lockedAt;

    @Column(name = "locked_by_id")
    private UUID lockedById;

    @Column(name = "deleted_at")
    private Instant deletedAt;

    @Column(name = "deleted_by_id")
    private UUID deletedById;

    @Column(name = "deletion_reason")
    private String deletionReason;

    @Version
    private int version;

    protected Post() {
    }

    private Post(Author author, UUID courseId, UUID lessonId, Instant at) {
        super(author.organizationId());
        this.courseId = courseId;
        this.lessonId = lessonId;
        this.postedById = author.memberId();
        this.isStaff = author.isStaff();
        this.isAnonymous = author.isAnonymous();
        this.postedAt = at;
        this.version = 1;
    }

    /** A question at a lesson, about the whole of it or one place in it. */
    public static Post question(Author author, UUID courseId, UUID lessonId, String title, String body, Spot spot, Instant at) {
        Post question = new Post(author, courseId, lessonId, at);
        question.title = title;
        question.body = body;
        question.quote = spot.quote();
        question.quotePrefix = spot.prefix();
        question.quoteSuffix = spot.suffix();
        question.videoSeconds = spot.seconds();
        return question;
    }

    /** An answer to this question. */
    public Post answer(Author author, String text, Instant at) {
        if (isLocked()) {
            throw new QuestionLocked();
        }
        Post answer = new Post(author, courseId, lessonId, at);
        answer.parentId = id();
        answer.body = text;
        return answer;
    }

    public UUID courseId() {
        return courseId;
    }

    public UUID lessonId() {
        return lessonId;
    }

    /** The question this one answers, or null. */
    public UUID parentId() {
        return parentId;
    }

    /** The question it is, or belongs to. */
    public UUID questionId() {
        return isAnswer() ? parentId : id();
    }

    public String title() {
        return title;
    }

    public String body() {
        return body;
    }

    public boolean isAnonymous() {
        return isAnonymous;
    }

    public boolean isAnswer() {
        return parentId != null;
    }

    public boolean isLocked() {
        return lockedAt != null;
    }

    public boolean isDeleted() {
        return deletedAt != null;
    }

    public UUID acceptedAnswerId() {
        return acceptedAnswerId;
    }

    public boolean isBy(UUID memberId) {
        return memberId.equals(postedById);
    }

    /** Whether this person put it away. */
    public boolean isDeletedBy(UUID memberId) {
        return memberId.equals(deletedById);
    }

    public int version() {
        return version;
    }

    /** Says it in other words; the title of an answer is null. */
    public void edit(String newTitle, String newBody, boolean hidesName, Instant at) {
        boolean isSame = body.equals(newBody) && (title == null || title.equals(newTitle));
        title = title == null ? null : newTitle;
        body = newBody;
        isAnonymous = hidesName;
        editedAt = isSame ? editedAt : at;
    }

    /** Says which answer helped. */
    public void accept(UUID answerId, UUID byId, Instant at) {
        if (answerId.equals(acceptedAnswerId)) {
            return;
        }
        acceptedAnswerId = answerId;
        acceptedById = byId;
        acceptedAt = at;
    }

    /** Takes back that this answer helped. */
    public void withdraw(UUID answerId) {
        if (answerId.equals(acceptedAnswerId)) {
            acceptedAnswerId = null;
            acceptedById = null;
            acceptedAt = null;
        }
    }

    public void lock(UUID byId, Instant at) {
        if (!isLocked()) {
            lockedAt = at;
            lockedById = byId;
        }
    }

    public void unlock() {
        lockedAt = null;
        lockedById = null;
    }

    /** Puts it at another lesson; its answers go with it. */
    public void moveTo(UUID otherLesson) {
        lessonId = otherLesson;
    }

    /** Puts it away; without a reason when it is the writer's own. */
    public void delete(UUID byId, String reason, Instant at) {
        if (!isDeleted()) {
            deletedAt = at;
            deletedById = byId;
            deletionReason = reason;
        }
    }

    public void restore() {
        deletedAt = null;
        deletedById = null;
        deletionReason = null;
    }
}
