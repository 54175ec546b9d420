package lectern.identity.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import lectern.identity.control.Sessions;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;

/** Signing out of this browser. */
@Path("sign-out")
@Boundary
public class SignOutResource {

    @Inject
    Sessions sessions;

    @Inject
    Visit visit;

    @Inject
    Words words;

    @POST
    @Allowed(Allowed.SIGNED_IN)
    public Response create() {
        sessions.endThis();
        visit.endSession();
        visit.say("good", words.text("identity.sign-out.done"));
        return Response.seeOther(URI.create("/sign-in")).build();
    }
}
