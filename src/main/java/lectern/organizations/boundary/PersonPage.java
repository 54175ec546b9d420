package lectern.organizations.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lectern.organizations.control.Teams;
import lectern.organizations.entity.Invitation;
import lectern.organizations.entity.Member;
import lectern.platform.web.Fields;
import lectern.platform.web.Initials;
import lectern.platform.web.Option;

/**
 * One person of an organization.
 *
 * @param invited when the open invitation ends, or null
 * @param stored the name saved in the meantime by someone else, or null
 * @param problem the key of what stands in the way, or null
 */
public record PersonPage(String slug, UUID id, String name, String initials, int hue, String email, String externalId, Instant joinedAt, Instant leftAt,
                         boolean hasAccount, List<String> roles, List<Teams.Name> teams, Instant invited, Fields form, List<Option> options,
                         int version, String stored, String problem, boolean mayManage) {

    static PersonPage of(String slug, Member member, List<String> roles, List<Teams.Name> teams, Invitation invitation, Fields form, List<Option> options,
                         String stored, String problem, boolean mayManage) {
        return new PersonPage(slug, member.id(), member.fullName(), Initials.of(member.fullName()), Initials.hue(member.id()), member.email(),
            member.externalId(), member.joinedAt(), member.leftAt(), member.hasAccount(), roles, teams, invitation == null ? null : invitation.expiresAt(),
            form, options, member.version(), stored, problem, mayManage);
    }

    public boolean isGone() {
        return leftAt != null;
    }

    /** Whether an invitation waits for an answer. */
    public boolean isWaiting() {
        return !hasAccount && invited != null;
    }

    /** Whether the person neither signs in nor is asked to. */
    public boolean isWithout() {
        return !hasAccount && invited == null;
    }

    /** Whether name and roles may be changed by whoever looks. */
    public boolean isEditable() {
        return mayManage && leftAt == null;
    }

    /** Whether the person can be invited to sign in. */
    public boolean canBeInvited() {
        return isEditable() && !hasAccount && email != null;
    }

    public boolean canComeBack() {
        return mayManage && leftAt != null;
    }

    public boolean isConflict() {
        return stored != null;
    }
}
