package lectern.identity.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import lectern.identity.control.People;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Current;
import lectern.platform.tenancy.Public;
import lectern.platform.web.Fields;
import lectern.platform.web.View;

/** The bare address: the set-up form of a new installation, sign-in, one's organization, or a choice of them. */
@Path("/")
@ApplicationScoped
public class StartResource {

    @Inject
    People people;

    @Inject
    Current current;

    @GET
    @Public
    @Produces("text/html")
    public Response show() {
        if (current.person().isEmpty()) {
            return people.isNobody() ? Response.ok(SetupResource.view(Fields.empty())).build() : seeOther("/sign-in");
        }
        List<Current.Choice> choices = current.organizations();
        if (choices.size() == 1) {
            return seeOther("/" + choices.get(0).slug());
        }
        if (choices.isEmpty() && current.may(Allowed.PLATFORM)) {
            return seeOther("/platform/organizations");
        }
        return Response.ok(View.of("identity/start", StartPage.of(current))).build();
    }

    private static Response seeOther(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
