package lectern.questions.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
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
import lectern.questions.control.Posts;
import lectern.questions.entity.Post;

/** The answer that helped, chosen by whoever asked or by a teacher. */
@Path(Paths.POST + "/acceptance")
@Boundary
public class AcceptanceResource {

    @Inject
    QuestionGate gate;

    @Inject
    OpenPosts open;

    @Inject
    Posts posts;

    @Inject
    Current current;

    @Inject
    Clock clock;

    @POST
    @Allowed("questions.write")
    public Response create(@PathParam("course") String slug, @PathParam("id") UUID id) {
        Room room = gate.entered(slug);
        Post answer = answer(room, id);
        question(room, answer).accept(answer.id(), current.memberId(), clock.instant());
        return open.said(room, answer, "good", "questions.accepted.said");
    }

    @POST
    @Path("undo")
    @Allowed("questions.write")
    public Response undo(@PathParam("course") String slug, @PathParam("id") UUID id) {
        Room room = gate.entered(slug);
        Post answer = answer(room, id);
        question(room, answer).withdraw(answer.id());
        return open.said(room, answer, "good", "questions.accepted.withdrawn");
    }

    private Post answer(Room room, UUID id) {
        Post answer = open.standing(room, id);
        if (!answer.isAnswer()) {
            throw new NotFoundException();
        }
        return answer;
    }

    private Post question(Room room, Post answer) {
        Post question = posts.question(answer);
        if (!room.isTeacher() && !open.isOwn(question)) {
            throw new ForbiddenException();
        }
        if (question.isDeleted()) {
            throw new NotFoundException();
        }
        return question;
    }
}
