package lectern.questions.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.questions.control.Posts;
import lectern.questions.entity.Post;

/** Saying that a question or an answer helps, and taking it back. */
@Path(Paths.POST + "/vote")
@Boundary
public class VoteResource {

    @Inject
    QuestionGate gate;

    @Inject
    OpenPosts open;

    @Inject
    Posts posts;

    @POST
    @Allowed("questions.write")
    public Response create(@PathParam("course") String slug, @PathParam("id") UUID id) {
        Room room = gate.entered(slug);
        Post post = open.standing(room, id);
        if (open.isOwn(post)) {
            return open.said(room, post, "bad", "questions.vote.own");
        }
        Post question = posts.question(post);
        if (question.isLocked() || question.isDeleted()) {
            return open.said(room, post, "bad", "questions.vote.closed");
        }
        posts.vote(post);
        return open.back(room, post);
    }

    @POST
    @Path("undo")
    @Allowed("questions.write")
    public Response undo(@PathParam("course") String slug, @PathParam("id") UUID id) {
        Room room = gate.entered(slug);
        Post post = open.standing(room, id);
        Post question = posts.question(post);
        if (question.isLocked() || question.isDeleted()) {
            return open.said(room, post, "bad", "questions.vote.closed");
        }
        posts.withdrawVote(post);
        return open.back(room, post);
    }
}
