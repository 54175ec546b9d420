package lectern.notes.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import lectern.notes.control.Bookmarks;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Unaudited;
import lectern.platform.web.Ids;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;

/** A bookmark among everything one keeps; it can go whatever became of its course. */
@Path("{organization:[a-z0-9-]+}/notes/bookmarks/" + Ids.PATH)
@Boundary
public class BookmarkResource {

    @Inject
    Bookmarks bookmarks;

    @Inject
    Addresses addresses;

    @Inject
    Clock clock;

    @Inject
    Visit visit;

    @Inject
    Words words;

    @POST
    @Path("removal")
    @Allowed("notes.keep")
    @Unaudited(LessonNotesResource.PRIVATE)
    public Response remove(@PathParam("id") UUID id) {
        if (!bookmarks.remove(id, clock.instant())) {
            throw new NotFoundException();
        }
        visit.sayWithUndo(words.text("notes.said.bookmark-removed"), addresses.bookmark(id) + "/restoration");
        return Response.seeOther(URI.create(addresses.mine())).build();
    }

    @POST
    @Path("restoration")
    @Allowed("notes.keep")
    @Unaudited(LessonNotesResource.PRIVATE)
    public Response restore(@PathParam("id") UUID id) {
        if (!bookmarks.restore(id)) {
            throw new NotFoundException();
        }
        return Response.seeOther(URI.create(addresses.mine())).build();
    }
}
