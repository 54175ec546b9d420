package lectern.library.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import lectern.library.control.Folders;
import lectern.library.control.ItemFacts;
import lectern.library.control.Items;
import lectern.library.entity.ItemDescription;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.web.Crumb;
import lectern.platform.web.Fields;
import lectern.platform.web.Ids;
import lectern.platform.web.Refused;
import lectern.platform.web.View;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;

/** What is said about an item: its title, folder, tags and licence. */
@Path("{organization:[a-z0-9-]+}/library/items/" + Ids.PATH + "/details")
@Boundary
public class ItemDetailsResource {

    @Inject
    Gate gate;

    @Inject
    Items items;

    @Inject
    Folders folders;

    @Inject
    Addresses addresses;

    @Inject
    Visit visit;

    @Inject
    Words words;

    @GET
    @Produces("text/html")
    @Allowed("library.use")
    public View form(@PathParam("id") UUID id) {
        ItemFacts item = managed(id);
        return view(item, folders.all(), ItemForm.of(item));
    }

    @POST
    @Consumes("application/x-www-form-urlencoded")
    @Produces("text/html")
    @Allowed("library.use")
    public Response save(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        ItemFacts item = managed(id);
        Fields form = Fields.posted(posted);
        List<Folders.Folder> all = folders.all();
        ItemDescription said = ItemForm.read(form, all);
        if (!form.isValid()) {
            throw Refused.invalid(view(item, all, form));
        }
        items.describe(items.find(id).orElseThrow(NotFoundException::new), said);
        visit.say("good", words.text("library.saved"));
        return Response.seeOther(URI.create(addresses.item(id))).build();
    }

    private ItemFacts managed(UUID id) {
        ItemFacts item = gate.managed(id);
        if (item.isTrashed()) {
            throw new NotFoundException();
        }
        return item;
    }

    private View view(ItemFacts item, List<Folders.Folder> all, Fields form) {
        return View.of("library/details", new DetailsPage(List.of(new Crumb(addresses.library(), words.text("library.title")), new Crumb(addresses.item(item.id()), item.title())),
            addresses.item(item.id()) + "/details", addresses.item(item.id()), form, ItemForm.folders(all), ItemForm.licences(words)));
    }
}
