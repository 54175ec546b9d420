package lectern.organizations.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import lectern.organizations.control.Invitations;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Public;
import lectern.platform.web.Fields;
import lectern.platform.web.Refused;
import lectern.platform.web.View;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;

/** An invitation as its holder sees it, and accepting it with the account one has. */
@Path("invitations/{token:[A-Za-z0-9_-]{20,200}[.][A-Za-z0-9_-]{20,80}}")
@Boundary
public class OffersResource {

    @Inject
    Offers offers;

    @Inject
    Invitations invitations;

    @Inject
    Visit visit;

    @Inject
    Words words;

    @GET
    @Public
    @Produces("text/html")
    public View show(@PathParam("token") String token) {
        return offers.shown(offers.open(token));
    }

    @POST
    @Path("acceptance")
    @Allowed(Allowed.SIGNED_IN)
    public Response accept(@PathParam("token") String token) {
        Invitations.Offer offer = offers.open(token);
        Invitations.Claim claim = invitations.accept(offer.token());
        switch (claim.state()) {
            case "done" -> visit.say("good", words.text("organizations.invitation.welcome", offer.organization()));
            case "member" -> visit.say("info", words.text("organizations.invitation.member", offer.organization()));
            case "other" -> throw Refused.invalid(offers.view(offer, Fields.empty(), null));
            default -> throw offers.gone(offer);
        }
        return Response.seeOther(URI.create("/" + offer.slug())).build();
    }
}
