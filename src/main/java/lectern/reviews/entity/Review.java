package lectern.reviews.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import lectern.platform.tenancy.TenantEntity;

/**
 * What a student thinks of a course. It is pending while its author keeps it, submitted once it is posted, or escalated when
 * it is a bad one; an escalated one is resolved after an answer; archived is what its author took back, or whose course is
 * in the archive.
 */
@Entity
@Table(name = "course_reviews")
public class Review extends TenantEntity {

    /** So many stars or fewer ask for an answer. */
    public static final int BAD = 2;

    @Column(name = "course_id", updatable = false)
    private UUID courseId;

    @Column(name = "student_id", updatable = false)
    private UUID studentId;

    private int stars;

    private String body;

    private ReviewStatus status = ReviewStatus.PENDING;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "edited_at")
    private Instant editedAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    private String answer;

    @Column(name = "answered_by_id")
    private UUID answeredById;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "resolved_by_id")
    private UUID resolvedById;

    @Column(name = "resolved_at")
    private Instant resolvedAt;

    @Column(name = "hidden_by_id")
    private UUID hiddenById;

    @Column(name = "hidden_at")
    private Instant hiddenAt;

    @Column(name = "hidden_reason")
    private String hiddenReason;

    @Version
    private int version;

    protected Review() {
    }

    private Review(UUID organizationId, UUID courseId, UUID studentId) {
        super(organizationId);
        this.courseId = courseId;
        this.studentId = studentId;
        this.version = 1;
    }

    /** A student begins a review; it is not posted yet. */
    public static Review begin(UUID organizationId, UUID courseId, UUID studentId, int stars, String body) {
        Review review = new Review(organizationId, courseId, studentId);
        review.keep(stars, body);
        return review;
    }

    /** Keeps what the author has so far. */
    public void keep(int newStars, String newBody) {
        stars = newStars;
        body = newBody;
    }

    /** Posts the review, or posts it anew; true the first time. */
    public boolean submit(int newStars, String newBody, Instant at) {
        boolean isFirst = submittedAt == null;
        boolean isSame = !isFirst && newStars == stars && newBody.equals(body);
        keep(newStars, newBody);
        if (isFirst) {
            submittedAt = at;
        } else if (!isSame) {
            editedAt = at;
            resolvedAt = null;
            resolvedById = null;
        }
        withdrawnAt = null;
        settle();
        return isFirst;
    }

    /** The author takes the review back; false when it was not posted. */
    public boolean withdraw(Instant at) {
        if (!isPosted()) {
            return false;
        }
        withdrawnAt = at;
        status = ReviewStatus.ARCHIVED;
        return true;
    }

    /** The author brings back what was taken back; in a course that is in the archive it rests with the others. */
    public void bringBack(boolean isArchived) {
        if (withdrawnAt != null) {
            withdrawnAt = null;
            if (!isArchived) {
                settle();
            }
        }
    }

    /** Somebody who teaches the course answers, or says it better. */
    public void answer(UUID byId, String text, Instant at) {
        answer = text;
        answeredById = byId;
        answeredAt = at;
    }

    /** Somebody who teaches the course says that a bad review is settled. */
    public void resolve(UUID byId, Instant at) {
        if (answer == null) {
            throw new Unanswered();
        }
        if (status == ReviewStatus.ESCALATED) {
            resolvedAt = at;
            resolvedById = byId;
            settle();
        }
    }

    /** It is not settled after all. */
    public void reopen() {
        if (status == ReviewStatus.RESOLVED) {
            resolvedAt = null;
            resolvedById = null;
            settle();
        }
    }

    /** Hides the review from everybody but its author and those who teach. */
    public void hide(UUID byId, String reason, Instant at) {
        hiddenAt = at;
        hiddenById = byId;
        hiddenReason = reason;
    }

    /** Shows a hidden review again. */
    public void show() {
        hiddenAt = null;
        hiddenById = null;
        hiddenReason = null;
    }

    /** Whether it was posted and not taken back. */
    public boolean isPosted() {
        return submittedAt != null && withdrawnAt == null;
    }

    /** Whether the answer is another than the one of this moment, which is empty where there was none. */
    public boolean isAnsweredSince(String moment) {
        return !(answeredAt == null ? "" : answeredAt.toString()).equals(moment);
    }

    public ReviewStatus status() {
        return status;
    }

    // Where a posted review stands follows from its stars and from what was done about it.
    private void settle() {
        if (resolvedAt != null) {
            status = ReviewStatus.RESOLVED;
        } else {
            status = stars <= BAD ? ReviewStatus.ESCALATED : ReviewStatus.SUBMITTED;
        }
    }
}
