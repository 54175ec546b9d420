package lectern.library.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import lectern.library.control.Items;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.web.Crumb;
import lectern.platform.web.View;
import lectern.platform.web.Words;

/** What was deleted from the library. */
@Path("{organization:[a-z0-9-]+}/library/trash")
@Boundary
public class LibraryTrashResource {

    private static final int SHOWN = 100;

    @Inject
    Items items;

    @Inject
    Addresses addresses;

    @Inject
    Words words;

    @GET
    @Produces("text/html")
    @Allowed("library.use")
    public View list() {
        List<LibraryTrashPage.Line> lines = items.trashed(SHOWN).stream()
            .map(item -> new LibraryTrashPage.Line(item.title(), item.deletedAt(), addresses.item(item.id()) + "/restoration")).toList();
        return View.of("library/trash", new LibraryTrashPage(List.of(new Crumb(addresses.library(), words.text("library.title"))), lines));
    }
}
