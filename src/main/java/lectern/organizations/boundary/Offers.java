package lectern.organizations.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;
import lectern.organizations.control.Invitations;
import lectern.organizations.control.Invitations.Offer;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Fields;
import lectern.platform.web.Messages;
import lectern.platform.web.View;

/** The pages of an invitation's link: the offer, or why there is none any more. */
@ApplicationScoped
public class Offers {

    @Inject
    Invitations invitations;

    @Inject
    Current current;

    /** The offer of a link that still works. A link we never made is a page that does not exist. */
    Offer open(String token) {
        Offer offer = invitations.offer(token).orElseThrow(NotFoundException::new);
        if (current.person().isEmpty()) {
            current.prefers(Messages.supported(Locale.forLanguageTag(offer.language())), current.zone());
        }
        if (!offer.isOpen()) {
            throw gone(offer);
        }
        return offer;
    }

    WebApplicationException gone(Offer offer) {
        return new WebApplicationException(Response.status(404).type("text/html")
            .entity(View.of("organizations/invitation-gone", new OfferPage(offer, Fields.empty(), null, null))).build());
    }

    View shown(Offer offer) {
        return view(offer, Fields.of(Map.of("name", offer.name())), null);
    }

    View view(Offer offer, Fields form, String problem) {
        return View.of("organizations/invitation", new OfferPage(offer, form, current.person().map(Current.Person::email).orElse(null), problem));
    }
}
