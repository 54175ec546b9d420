package lectern.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import lectern.platform.tenancy.Public;

/** All components in all states, in both themes. */
@Path("styleguide")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class StyleguideResource {

    @Inject
    Clock clock;

    @GET
    @Public
    public View show(@QueryParam("theme") String theme) {
        return View.of("platform/styleguide", Styleguide.of(theme, clock.instant()));
    }
}
