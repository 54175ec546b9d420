package lectern.identity.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import lectern.identity.control.Sessions;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Ids;
import lectern.platform.web.View;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;

/** The browsers in which a person is signed in. */
@Path("account/sessions")
@Boundary
public class SessionsResource {

    @Inject
    Sessions sessions;

    @Inject
    Current current;

    @Inject
    Visit visit;

    @Inject
    Words words;

    @GET
    @Allowed(Allowed.SIGNED_IN)
    @Produces("text/html")
    public View show() {
        return View.of("identity/sessions", SessionsPage.of(sessions.open(), current.person().orElseThrow().sessionId()));
    }

    /** Ends one session; someone else's does not exist. */
    @POST
    @Path(Ids.PATH + "/end")
    @Allowed(Allowed.SIGNED_IN)
    public Response end(@PathParam("id") UUID id) {
        if (!sessions.end(id)) {
            throw new NotFoundException();
        }
        return answered("identity.sessions.ended");
    }

    /** Ends all sessions but this one. */
    @POST
    @Path("end")
    @Allowed(Allowed.SIGNED_IN)
    public Response endOthers() {
        sessions.endOthers();
        return answered("identity.sessions.others-ended");
    }

    private Response answered(String key) {
        visit.say("good", words.text(key));
        return Response.seeOther(URI.create("/account/sessions")).build();
    }
}
