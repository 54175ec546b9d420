package lectern.organizations.entity;

import java.util.UUID;

/** An address was invited; whoever sends mail tells its owner the link. */
public record InvitationSent(UUID organizationId, UUID invitationId, String address, String link) {
}
