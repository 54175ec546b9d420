package lectern.questions.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import lectern.platform.tenancy.Current;
import lectern.platform.tenancy.TenantKey;
import lectern.questions.entity.Post;
import lectern.questions.entity.Report;

/** Questions and answers, to write them. */
@ApplicationScoped
public class Posts {

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    /** A post of a course, deleted ones included. */
    public Optional<Post> find(UUID courseId, UUID id) {
        return Optional.ofNullable(entities.find(Post.class, new TenantKey(current.organizationId(), id))).filter(post -> post.courseId().equals(courseId));
    }

    /** A post of a course, to change it or what belongs to its question; others who want to do the same wait. */
    public Optional<Post> forChange(UUID courseId, UUID id) {
        query("""
            select 1 from lesson_qa q where q.organization_id = ?1
               and q.id = (select coalesce(p.parent_id, p.id) from lesson_qa p where p.organization_id = ?1 and p.id = ?2) for no key update
            """, id).getResultList();
        return find(courseId, id);
    }

    /** The question a post belongs to, or the post itself. */
    public Post question(Post post) {
        return post.isAnswer() ? find(post.courseId(), post.parentId()).orElseThrow() : post;
    }

    public void add(Post post) {
        entities.persist(post);
    }

    /** One vote a person: a second one is the first one. */
    public void vote(Post post) {
        query("insert into lesson_qa_votes (organization_id, post_id, member_id) values (?1, ?2, ?3) on conflict (organization_id, post_id, member_id) do nothing", post.id())
            .setParameter(3, current.memberId()).executeUpdate();
    }

    public void withdrawVote(Post post) {
        query("delete from lesson_qa_votes where organization_id = ?1 and post_id = ?2 and member_id = ?3", post.id())
            .setParameter(3, current.memberId()).executeUpdate();
    }

    /** Whether the person of this request has reported the post and nobody has looked at it yet. */
    public boolean isReported(Post post) {
        return !query("select 1 from lesson_qa_reports where organization_id = ?1 and post_id = ?2 and reported_by_id = ?3 and settled_at is null", post.id())
            .setParameter(3, current.memberId()).getResultList().isEmpty();
    }

    public void report(Post post, String reason, Instant at) {
        entities.persist(new Report(post, current.memberId(), reason, at));
    }

    /** Somebody has looked at all reports of a post. */
    public void settle(Post post, Instant at) {
        query("update lesson_qa_reports set settled_at = ?3, settled_by_id = ?4 where organization_id = ?1 and post_id = ?2 and settled_at is null", post.id())
            .setParameter(3, at.atOffset(ZoneOffset.UTC)).setParameter(4, current.memberId()).executeUpdate();
    }

    private Query query(String text, UUID postId) {
        return entities.createNativeQuery(text).setParameter(1, current.organizationId()).setParameter(2, postId);
    }
}
