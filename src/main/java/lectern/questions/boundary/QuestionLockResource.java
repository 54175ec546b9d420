package lectern.questions.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Current;
import lectern.questions.entity.Post;

/** The lock on a question that takes no more answers. */
@Path(Paths.POST + "/lock")
@Boundary
public class QuestionLockResource {

    @Inject
    QuestionGate gate;

    @Inject
    OpenPosts open;

    @Inject
    Current current;

    @Inject
    Clock clock;

    @POST
    @Allowed("questions.moderate")
    public Response create(@PathParam("course") String slug, @PathParam("id") UUID id) {
        Room room = gate.taught(slug);
        Post question = question(room, id);
        question.lock(current.memberId(), clock.instant());
        return open.said(room, question, "good", "questions.locked.said");
    }

    @POST
    @Path("undo")
    @Allowed("questions.moderate")
    public Response undo(@PathParam("course") String slug, @PathParam("id") UUID id) {
        Room room = gate.taught(slug);
        Post question = question(room, id);
        question.unlock();
        return open.said(room, question, "good", "questions.locked.undone");
    }

    private Post question(Room room, UUID id) {
        Post question = open.standing(room, id);
        if (question.isAnswer()) {
            throw new NotFoundException();
        }
        return question;
    }
}
