package lectern.organizations.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import lectern.identity.control.PasswordRule;
import lectern.identity.control.PasswordWork;
import lectern.identity.control.Sessions;
import lectern.identity.control.TooBusy;
import lectern.organizations.control.Invitations;
import lectern.platform.tenancy.Public;
import lectern.platform.web.Fields;
import lectern.platform.web.Refused;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;

/** Accepting an invitation with a new account. No transaction is open here while the password is computed. */
@Path("invitations/{token:[A-Za-z0-9_-]{20,200}[.][A-Za-z0-9_-]{20,80}}/account")
@ApplicationScoped
public class NewcomersResource {

    @Inject
    Offers offers;

    @Inject
    Invitations invitations;

    @Inject
    PasswordRule rule;

    @Inject
    PasswordWork work;

    @Inject
    Sessions sessions;

    @Inject
    Visit visit;

    @Inject
    Words words;

    @POST
    @Public
    public Response create(@PathParam("token") String token, MultivaluedMap<String, String> posted) {
        Invitations.Offer offer = offers.open(token);
        Fields form = Fields.posted(posted);
        String name = form.required("name", 120);
        String password = form.secret("password");
        rule.check(form, "password", password, offer.email());
        if (!form.isValid()) {
            throw Refused.invalid(offers.view(offer, form, null));
        }
        Invitations.Claim claim = invitations.acceptAsNew(offer.token(), name, hash(offer, form, password));
        if (claim.state().equals("account")) {
            throw Refused.invalid(offers.view(offer, form, "organizations.invitation.has-account"));
        }
        if (!claim.isDone()) {
            throw offers.gone(offer);
        }
        visit.startSession(sessions.start(claim.personId()));
        visit.say("good", words.text("organizations.invitation.welcome", offer.organization()));
        return Response.seeOther(URI.create("/" + offer.slug())).build();
    }

    private String hash(Invitations.Offer offer, Fields form, String password) {
        try {
            return work.hash(password);
        } catch (TooBusy e) {
            throw Refused.tooMany(offers.view(offer, form.reject("password", "identity.sign-in.busy"), null));
        }
    }
}
