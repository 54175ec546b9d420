package lectern.questions.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Fields;
import lectern.platform.web.Refused;
import lectern.platform.web.View;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;
import lectern.questions.control.Posts;
import lectern.questions.entity.Post;

/** Putting a post away and taking it back: one's own as one likes, others' by teachers, with a reason. */
@Path(Paths.POST + "/deletion")
@Boundary
public class DeletionResource {

    @Inject
    QuestionGate gate;

    @Inject
    OpenPosts open;

    @Inject
    Posts posts;

    @Inject
    Addresses addresses;

    @Inject
    Current current;

    @Inject
    Clock clock;

    @Inject
    Visit visit;

    @Inject
    Words words;

    @GET
    @Produces("text/html")
    @Allowed("questions.moderate")
    public View show(@PathParam("course") String slug, @PathParam("id") UUID id) {
        Room room = gate.taught(slug);
        return view(room, open.seen(room, id), Fields.empty());
    }

    @POST
    @Produces("text/html")
    @Allowed("questions.write")
    public Response create(@PathParam("course") String slug, @PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Room room = gate.entered(slug);
        Post post = open.any(room, id);
        if (!open.isOwn(post) && !room.isTeacher()) {
            throw new ForbiddenException();
        }
        if (post.isDeleted()) {
            return open.said(room, post, "info", "questions.removed.already");
        }
        String reason = open.isOwn(post) ? null : reason(room, post, Fields.posted(posted));
        delete(post, reason);
        visit.sayWithUndo(words.text(post.isAnswer() ? "questions.removed.answer-said" : "questions.removed.question-said"),
            addresses.post(room.slug(), post.id()) + "/deletion/undo");
        return open.back(room, post);
    }

    @POST
    @Path("undo")
    @Allowed("questions.write")
    public Response undo(@PathParam("course") String slug, @PathParam("id") UUID id) {
        Room room = gate.entered(slug);
        Post post = open.any(room, id);
        if (!room.isTeacher() && !post.isDeletedBy(current.memberId())) {
            throw new ForbiddenException();
        }
        post.restore();
        return open.said(room, post, "good", "questions.removed.undone");
    }

    // What was said about the post is settled by its removal; an answer that is gone helps nobody.
    private void delete(Post post, String reason) {
        Instant now = clock.instant();
        if (post.isAnswer()) {
            posts.question(post).withdraw(post.id());
        }
        if (reason != null) {
            posts.settle(post, now);
        }
        post.delete(current.memberId(), reason, now);
    }

    private String reason(Room room, Post post, Fields form) {
        String reason = form.required("reason", ReportsResource.REASON);
        if (!form.isValid()) {
            throw Refused.invalid(view(room, post, form));
        }
        return reason;
    }

    private View view(Room room, Post post, Fields form) {
        return View.of("questions/reason", new ReasonPage(addresses.onPage(room.slug(), post), addresses.post(room.slug(), post.id()) + "/deletion", false,
            posts.question(post).title(), TextPart.of(post.body()), form));
    }
}
