package lectern.organizations.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import lectern.platform.tenancy.Public;
import lectern.platform.web.Accent;

/** An organization's colours as a style sheet. Its address carries the colour, so it never changes. */
@Path("{organization:[a-z0-9-]+}/theme")
@ApplicationScoped
public class ThemeResource {

    @GET
    @Path("{colour:[0-9a-f]{6}}.css")
    @Public
    public Response show(@PathParam("colour") String colour) {
        return Response.ok(Accent.css("#" + colour), "text/css;charset=UTF-8")
            .header("Cache-Control", "private, max-age=31536000, immutable").build();
    }
}
