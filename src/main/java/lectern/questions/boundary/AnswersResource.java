package lectern.questions.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Fields;
import lectern.platform.web.Once;
import lectern.platform.web.Refused;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;
import lectern.questions.control.Posts;
import lectern.questions.control.QuestionCourses;
import lectern.questions.control.Questions.After;
import lectern.questions.entity.Author;
import lectern.questions.entity.Post;

/** The answers to a question. */
@Path(Paths.POST + "/answers")
@Boundary
public class AnswersResource {

    @Inject
    QuestionGate gate;

    @Inject
    OpenPosts open;

    @Inject
    Posts posts;

    @Inject
    QuestionCourses courses;

    @Inject
    QuestionPages pages;

    @Inject
    Addresses addresses;

    @Inject
    Current current;

    @Inject
    Clock clock;

    @Inject
    Once once;

    @Inject
    Visit visit;

    @Inject
    Words words;

    @POST
    @Produces("text/html")
    @Allowed("questions.write")
    public Response create(@PathParam("course") String slug, @PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Room room = gate.entered(slug);
        Post question = open.standing(room, id);
        if (question.isAnswer()) {
            throw new NotFoundException();
        }
        Fields form = Fields.posted(posted);
        String body = form.required("body", AskForm.BODY);
        if (question.isLocked()) {
            form.reject("body", "questions.locked.refused");
        }
        if (!form.isValid()) {
            throw Refused.invalid(pages.view(room, id, After.START, form));
        }
        boolean isHidden = !room.isTeacher() && form.flag("anonymous") && courses.allowsAnonymity(room.course().id());
        Post answer = question.answer(new Author(current.organizationId(), current.memberId(), room.isTeacher(), isHidden), body, clock.instant());
        String location = addresses.onPage(room.slug(), answer);
        once.lead(form, location);
        posts.add(answer);
        visit.say("good", words.text("questions.answered"));
        return Response.seeOther(URI.create(location)).build();
    }
}
