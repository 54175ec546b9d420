package lectern.courses.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import lectern.courses.control.Copies;
import lectern.courses.control.CopyFacts;
import lectern.courses.entity.CourseCopy;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.web.View;
import lectern.platform.web.Words;

/** One course on its way into a copy, for who asked for it: how far it is, what has become of it. */
@Path("{organization:[a-z0-9-]+}/courses/new/copies/{id:[0-9a-f-]{36}}")
@Boundary
public class CopyResource {

    @Inject
    Copies copies;

    @Inject
    Addresses addresses;

    @Inject
    Clock clock;

    @Inject
    Words words;

    @GET
    @Produces("text/html")
    @Allowed("courses.create")
    public View show(@PathParam("id") UUID id) {
        return view(seen(id));
    }

    /** The part of the page that says that the copy is being made; the page itself, once that is over. */
    @GET
    @Path("progress")
    @Produces("text/html")
    @Allowed("courses.create")
    public Response progress(@PathParam("id") UUID id) {
        CopyFacts facts = seen(id);
        return facts.isRunning() ? Response.ok(view(facts).part("copy-progress")).build() : Response.noContent().header("HX-Refresh", "true").build();
    }

    /** Stops the copy, of which nothing is there then; one that is made already stays. */
    @POST
    @Path("cancellation")
    @Produces("text/html")
    @Allowed("courses.create")
    public Response cancel(@PathParam("id") UUID id) {
        seen(id);
        copies.forChange(id).filter(CourseCopy::isRunning).ifPresent(running -> running.cancel(clock.instant()));
        return Response.seeOther(URI.create(addresses.copy(id))).build();
    }

    private View view(CopyFacts facts) {
        List<Crumb> trail = List.of(new Crumb(addresses.catalogue(), words.text("courses.title")));
        String error = facts.isFailed() ? words.text("courses.copy.error." + facts.errorCode()) : null;
        return View.of("courses/copying", new CopyPage(trail, addresses.copy(facts.id()), facts, error, facts.isMade() ? addresses.edit(facts.courseSlug()) : null,
            addresses.newCopy(facts.sourceSlug())));
    }

    private CopyFacts seen(UUID id) {
        return copies.visible(id).orElseThrow(NotFoundException::new);
    }
}
