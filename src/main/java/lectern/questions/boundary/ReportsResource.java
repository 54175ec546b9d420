package lectern.questions.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.web.Fields;
import lectern.platform.web.Refused;
import lectern.platform.web.View;
import lectern.questions.control.Posts;
import lectern.questions.entity.Post;

/** What people find wrong with a post, until a teacher has looked at it. */
@Path(Paths.POST + "/reports")
@Boundary
public class ReportsResource {

    static final int REASON = 500;

    @Inject
    QuestionGate gate;

    @Inject
    OpenPosts open;

    @Inject
    Posts posts;

    @Inject
    Addresses addresses;

    @Inject
    Clock clock;

    @GET
    @Path("new")
    @Produces("text/html")
    @Allowed("questions.write")
    public View begin(@PathParam("course") String slug, @PathParam("id") UUID id) {
        Room room = gate.entered(slug);
        return view(room, open.seen(room, id), Fields.empty());
    }

    @POST
    @Produces("text/html")
    @Allowed("questions.write")
    public Response create(@PathParam("course") String slug, @PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Room room = gate.entered(slug);
        Post post = open.standing(room, id);
        Fields form = Fields.posted(posted);
        String reason = form.required("reason", REASON);
        if (open.isOwn(post)) {
            form.reject("reason", "questions.report.own");
        }
        if (!form.isValid()) {
            throw Refused.invalid(view(room, post, form));
        }
        if (posts.isReported(post)) {
            return open.said(room, post, "info", "questions.report.already");
        }
        posts.report(post, reason, clock.instant());
        return open.said(room, post, "good", "questions.report.said");
    }

    @POST
    @Path("settlement")
    @Allowed("questions.moderate")
    public Response settle(@PathParam("course") String slug, @PathParam("id") UUID id) {
        Room room = gate.taught(slug);
        Post post = open.any(room, id);
        posts.settle(post, clock.instant());
        return open.said(room, post, "good", "questions.report.settled");
    }

    private View view(Room room, Post post, Fields form) {
        return View.of("questions/reason", new ReasonPage(addresses.onPage(room.slug(), post), addresses.post(room.slug(), post.id()) + "/reports", true,
            posts.question(post).title(), TextPart.of(post.body()), form));
    }
}
