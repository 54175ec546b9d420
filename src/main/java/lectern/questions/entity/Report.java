package lectern.questions.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import lectern.platform.tenancy.TenantEntity;

/** What somebody finds wrong with a post. */
@Entity
@Table(name = "lesson_qa_reports")
public class Report extends TenantEntity {

    @Column(name = "post_id", updatable = false)
    private UUID postId;

    @Column(name = "reported_by_id", updatable = false)
    private UUID reportedById;

    @Column(name = "reported_at", updatable = false)
    private Instant reportedAt;

    @Column(updatable = false)
    private String reason;

    protected Report() {
    }

    public Report(Post post, UUID reportedById, String reason, Instant at) {
        super(post.organizationId());
        this.postId = post.id();
        this.reportedById = reportedById;
        this.reason = reason;
        this.reportedAt = at;
    }
}
