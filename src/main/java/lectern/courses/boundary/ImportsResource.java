package lectern.courses.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.web.Fields;
import lectern.platform.web.View;

/** Packages a person has uploaded, and the form for another one. */
@Path("{organization:[a-z0-9-]+}/courses/import")
@Boundary
public class ImportsResource {

    @Inject
    ImportLists lists;

    @GET
    @Produces("text/html")
    @Allowed("courses.import")
    public View list(@QueryParam("before") UUID before) {
        return before == null ? lists.page(Fields.empty()) : lists.page(Fields.empty(), before);
    }
}
