package lectern.questions.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.web.Fields;
import lectern.platform.web.Refused;
import lectern.platform.web.View;
import lectern.questions.control.QuestionCourses;
import lectern.questions.entity.Post;

/** A question with its answers, and saying what one has written in other words. */
@Path(Paths.POST)
@Boundary
public class QuestionResource {

    @Inject
    QuestionGate gate;

    @Inject
    OpenPosts open;

    @Inject
    QuestionPages pages;

    @Inject
    QuestionCourses courses;

    @Inject
    Addresses addresses;

    @Inject
    Clock clock;

    @GET
    @Produces("text/html")
    @Allowed("questions.view")
    public View show(@PathParam("course") String slug, @PathParam("id") UUID id, @QueryParam("after") String after) {
        return pages.view(gate.entered(slug), id, Places.read(after), Fields.empty());
    }

    @GET
    @Path("edit")
    @Produces("text/html")
    @Allowed("questions.write")
    public View edit(@PathParam("course") String slug, @PathParam("id") UUID id) {
        Room room = gate.entered(slug);
        Post post = own(open.seen(room, id));
        Map<String, Object> stored = new HashMap<>(Map.of("body", post.body()));
        stored.put("title", post.title());
        stored.put("anonymous", post.isAnonymous() ? "true" : null);
        return view(room, post, Fields.of(stored));
    }

    @POST
    @Path("edit")
    @Produces("text/html")
    @Allowed("questions.write")
    public Response save(@PathParam("course") String slug, @PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Room room = gate.entered(slug);
        Post post = own(open.standing(room, id));
        Fields form = Fields.posted(posted);
        String title = post.isAnswer() ? null : form.required("title", AskForm.TITLE).replaceAll("\\s+", " ");
        String body = post.isAnswer() ? form.required("body", AskForm.BODY) : form.optional("body", AskForm.BODY);
        if (!form.isValid()) {
            throw Refused.invalid(view(room, post, form));
        }
        post.edit(title, body, mayHide(room, post) && form.flag("anonymous"), clock.instant());
        return open.said(room, post, "good", "questions.edited");
    }

    private Post own(Post post) {
        if (!open.isOwn(post)) {
            throw new ForbiddenException();
        }
        return post;
    }

    private View view(Room room, Post post, Fields form) {
        String address = addresses.post(room.slug(), post.id());
        return View.of("questions/edit", new EditPage(addresses.onPage(room.slug(), post), address + "/edit", !post.isAnswer(), form, mayHide(room, post)));
    }

    // Who was let hide their name may keep it hidden whatever the course allows by now.
    private boolean mayHide(Room room, Post post) {
        return post.isAnonymous() || !room.isTeacher() && courses.allowsAnonymity(room.course().id());
    }
}
