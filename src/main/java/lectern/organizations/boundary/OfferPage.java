package lectern.organizations.boundary;

import lectern.organizations.control.Invitations.Offer;
import lectern.platform.web.Fields;

/**
 * What the holder of an invitation's link reads.
 *
 * @param signedInAs the address of whoever is signed in, or null
 * @param problem the key of what stands in the way, or null
 */
public record OfferPage(Offer offer, Fields form, String signedInAs, String problem) {

    public String address() {
        return "/invitations/" + offer.token().text();
    }

    /** Whether the invited person is the one who is signed in. */
    public boolean isMine() {
        return offer.email().equals(signedInAs);
    }

    /** Whether someone else is signed in. */
    public boolean isOther() {
        return signedInAs != null && !isMine();
    }

    public boolean isStranger() {
        return signedInAs == null;
    }

    public boolean isKnownInviter() {
        return offer.invitedBy() != null;
    }
}
