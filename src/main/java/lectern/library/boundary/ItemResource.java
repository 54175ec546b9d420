package lectern.library.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import lectern.library.control.ItemFacts;
import lectern.library.control.Items;
import lectern.library.entity.LibraryItem;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.web.Fields;
import lectern.platform.web.Ids;
import lectern.platform.web.View;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;

/** An item of the library: what it holds and where it is used, and its way into the trash and back. */
@Path("{organization:[a-z0-9-]+}/library/items/" + Ids.PATH)
@Boundary
public class ItemResource {

    @Inject
    Gate gate;

    @Inject
    Items items;

    @Inject
    ItemPages pages;

    @Inject
    Addresses addresses;

    @Inject
    Clock clock;

    @Inject
    Visit visit;

    @Inject
    Words words;

    @GET
    @Produces("text/html")
    @Allowed("library.use")
    public View show(@PathParam("id") UUID id, @QueryParam("version") String version) {
        ItemFacts item = gate.item(id);
        boolean isNumber = version != null && version.matches("[0-9]{1,9}");
        return pages.view(item, isNumber ? Integer.parseInt(version) : item.number(), Fields.empty());
    }

    @POST
    @Path("deletion")
    @Produces("text/html")
    @Allowed("library.use")
    public Response delete(@PathParam("id") UUID id) {
        LibraryItem item = managed(id);
        item.trash(clock.instant());
        visit.sayWithUndo(words.text("library.item.deleted", item.title()), addresses.item(id) + "/restoration");
        return Response.seeOther(URI.create(addresses.library())).build();
    }

    @POST
    @Path("restoration")
    @Produces("text/html")
    @Allowed("library.use")
    public Response restore(@PathParam("id") UUID id) {
        LibraryItem item = managed(id);
        item.restore();
        visit.say("good", words.text("library.item.restored", item.title()));
        return Response.seeOther(URI.create(addresses.item(id))).build();
    }

    private LibraryItem managed(UUID id) {
        return items.find(gate.managed(id).id()).orElseThrow(NotFoundException::new);
    }
}
