package lectern.organizations.entity;

import java.util.Optional;
import java.util.UUID;
import lectern.platform.crypto.Keys;

/**
 * The signed word in an invitation's link: which invitation, of which organization.
 *
 * @param text the token itself
 */
public record InvitationToken(String text, UUID organizationId, UUID invitationId) {

    private static final String PURPOSE = "invitation";

    /** The token of an invitation; it can be made again at any time. */
    public static String sign(Keys keys, UUID organizationId, UUID invitationId) {
        return keys.sign(PURPOSE, organizationId + "/" + invitationId);
    }

    /** Reads a token, if it is one of ours. */
    public static Optional<InvitationToken> read(Keys keys, String text) {
        return keys.verify(PURPOSE, text).map(value -> value.split("/"))
            .map(ids -> new InvitationToken(text, UUID.fromString(ids[0]), UUID.fromString(ids[1])));
    }

    public byte[] hash() {
        return Keys.hash(text);
    }
}
