package lectern.library.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import lectern.library.control.ItemFacts;
import lectern.library.control.ItemVersions;
import lectern.library.control.Sources;
import lectern.library.entity.KeptLesson;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.web.Fields;
import lectern.platform.web.Ids;
import lectern.platform.web.Refused;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;

/** The versions of an item: a new one, of what its lesson or section holds now. */
@Path("{organization:[a-z0-9-]+}/library/items/" + Ids.PATH + "/versions")
@Boundary
public class ItemVersionsResource {

    @Inject
    Gate gate;

    @Inject
    Sources sources;

    @Inject
    ItemVersions versions;

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

    @POST
    @Consumes("application/x-www-form-urlencoded")
    @Produces("text/html")
    @Allowed("library.use")
    public Response publish(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        ItemFacts item = gate.published(id);
        Fields form = Fields.posted(posted);
        String note = form.optional("note", 300);
        versions.hold(id);
        List<KeptLesson> lessons = sources.lessons(item.source());
        if (lessons.isEmpty()) {
            form.reject("note", "library.keep.empty-section");
        } else if (lessons.size() > Sources.MOST) {
            form.reject("note", "library.keep.too-many", Sources.MOST);
        }
        OptionalInt number = form.isValid() ? versions.publish(id, lessons, note, clock.instant()) : OptionalInt.empty();
        if (form.isValid() && number.isEmpty()) {
            form.reject("note", "library.version.same", item.number());
        }
        if (!form.isValid()) {
            throw Refused.invalid(pages.view(item, item.number(), form));
        }
        visit.say("good", words.text("library.version.published", number.getAsInt()));
        return Response.seeOther(URI.create(addresses.item(id))).build();
    }
}
