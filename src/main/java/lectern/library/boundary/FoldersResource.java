package lectern.library.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import lectern.library.control.Folders;
import lectern.library.entity.LibraryFolder;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Fields;
import lectern.platform.web.Once;
import lectern.platform.web.Refused;

/** The folders of the library: new ones, at the top or inside another one. */
@Path("{organization:[a-z0-9-]+}/library/folders")
@Boundary
public class FoldersResource {

    @Inject
    Folders folders;

    @Inject
    LibraryPages pages;

    @Inject
    Addresses addresses;

    @Inject
    Current current;

    @Inject
    Once once;

    @POST
    @Consumes("application/x-www-form-urlencoded")
    @Produces("text/html")
    @Allowed("library.use")
    public Response create(MultivaluedMap<String, String> posted) {
        Fields form = Fields.posted(posted);
        folders.hold();
        List<Folders.Folder> all = folders.all();
        UUID parent = form.id("parent").orElse(null);
        Folders.Folder around = all.stream().filter(folder -> folder.id().equals(parent)).findFirst().orElse(null);
        String name = form.required("name", 100);
        if (parent != null && around == null) {
            form.reject("name", "library.folder.gone");
        } else if (around != null && around.depth() >= LibraryFolder.DEEPEST) {
            form.reject("name", "library.folder.too-deep");
        } else if (all.size() >= Folders.MOST) {
            form.reject("name", "library.folder.too-many", Folders.MOST);
        } else if (form.isValid() && folders.isTaken(parent, name, null)) {
            form.reject("name", "library.folder.taken");
        }
        if (!form.isValid()) {
            throw Refused.invalid(pages.view(new LibraryQuery("", around == null ? null : parent, "", ""), "", form));
        }
        LibraryFolder folder = new LibraryFolder(current.organizationId(), parent, around == null ? 1 : around.depth() + 1, name);
        String place = addresses.library() + "?folder=" + folder.id();
        once.lead(form, place);
        folders.add(folder);
        return Response.seeOther(URI.create(place)).build();
    }
}
