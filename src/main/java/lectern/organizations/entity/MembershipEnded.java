package lectern.organizations.entity;

import java.util.UUID;

/** A person has left an organization. */
public record MembershipEnded(UUID organizationId, UUID memberId) {
}
