package lectern.library.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.web.Fields;
import lectern.platform.web.View;

/** What the organization keeps for all its courses. */
@Path("{organization:[a-z0-9-]+}/library")
@Boundary
public class LibraryResource {

    @Inject
    LibraryPages pages;

    @GET
    @Produces("text/html")
    @Allowed("library.use")
    public View list(@QueryParam("q") String q, @QueryParam("folder") String folder, @QueryParam("kind") String kind, @QueryParam("tag") String tag,
                     @QueryParam("after") String after) {
        return pages.view(LibraryQuery.of(q, folder, kind, tag), after, Fields.empty());
    }
}
