package lectern.questions.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.web.Fields;
import lectern.platform.web.Option;
import lectern.platform.web.Refused;
import lectern.platform.web.View;
import lectern.questions.control.AskedLessons;
import lectern.questions.entity.Post;

/** The lesson at which a question stands. */
@Path(Paths.POST + "/place")
@Boundary
public class QuestionPlaceResource {

    @Inject
    QuestionGate gate;

    @Inject
    OpenPosts open;

    @Inject
    AskedLessons lessons;

    @Inject
    Addresses addresses;

    @GET
    @Produces("text/html")
    @Allowed("questions.moderate")
    public View show(@PathParam("course") String slug, @PathParam("id") UUID id) {
        Room room = gate.taught(slug);
        Post question = question(open.seen(room, id));
        return view(room, question, options(room), Fields.of(Map.of("lesson", question.lessonId())));
    }

    @POST
    @Produces("text/html")
    @Allowed("questions.moderate")
    public Response move(@PathParam("course") String slug, @PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Room room = gate.taught(slug);
        Post question = question(open.standing(room, id));
        List<Option> options = options(room);
        Fields form = Fields.posted(posted);
        String lesson = form.oneOf("lesson", options.stream().map(Option::value).collect(Collectors.toSet()));
        if (!form.isValid()) {
            throw Refused.invalid(view(room, question, options, form));
        }
        question.moveTo(UUID.fromString(lesson));
        return open.said(room, question, "good", "questions.moved");
    }

    private static Post question(Post post) {
        if (post.isAnswer()) {
            throw new NotFoundException();
        }
        return post;
    }

    private List<Option> options(Room room) {
        return lessons.of(room.course().id()).stream().map(lesson -> new Option(lesson.id().toString(), lesson.title())).toList();
    }

    private View view(Room room, Post question, List<Option> options, Fields form) {
        String address = addresses.post(room.slug(), question.id());
        return View.of("questions/place", new PlacePage(address, address + "/place", question.title(), options, form));
    }
}
