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
import java.util.Map;
import java.util.UUID;
import lectern.library.control.Folders;
import lectern.library.entity.LibraryFolder;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.web.Crumb;
import lectern.platform.web.Fields;
import lectern.platform.web.Ids;
import lectern.platform.web.Refused;
import lectern.platform.web.View;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;

/** A folder of the library: its name, and taking it away once nothing lies in it. */
@Path("{organization:[a-z0-9-]+}/library/folders/" + Ids.PATH)
@Boundary
public class FolderResource {

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
    public View show(@PathParam("id") UUID id) {
        LibraryFolder folder = found(id);
        return view(folder, Fields.of(Map.of("name", folder.name())));
    }

    @POST
    @Consumes("application/x-www-form-urlencoded")
    @Produces("text/html")
    @Allowed("library.use")
    public Response rename(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        LibraryFolder folder = found(id);
        Fields form = Fields.posted(posted);
        String name = form.required("name", 100);
        folders.hold();
        if (form.isValid() && folders.isTaken(folder.parentId(), name, id)) {
            form.reject("name", "library.folder.taken");
        }
        if (!form.isValid()) {
            throw Refused.invalid(view(folder, form));
        }
        folder.rename(name);
        visit.say("good", words.text("library.saved"));
        return to(addresses.library() + "?folder=" + id);
    }

    @POST
    @Path("deletion")
    @Produces("text/html")
    @Allowed("library.use")
    public Response delete(@PathParam("id") UUID id) {
        folders.hold();
        LibraryFolder folder = found(id);
        if (!folders.isEmpty(id)) {
            visit.say("bad", words.text("library.folder.not-empty"));
            return to(addresses.folder(id));
        }
        folders.remove(folder);
        visit.say("good", words.text("library.folder.deleted", folder.name()));
        return to(addresses.library() + (folder.parentId() == null ? "" : "?folder=" + folder.parentId()));
    }

    private LibraryFolder found(UUID id) {
        return folders.byId(id).orElseThrow(NotFoundException::new);
    }

    private View view(LibraryFolder folder, Fields form) {
        return View.of("library/folder", new FolderPage(List.of(new Crumb(addresses.library(), words.text("library.title")),
            new Crumb(addresses.library() + "?folder=" + folder.id(), folder.name())), addresses.folder(folder.id()), folder.name(), folders.isEmpty(folder.id()), form));
    }

    private static Response to(String place) {
        return Response.seeOther(URI.create(place)).build();
    }
}
