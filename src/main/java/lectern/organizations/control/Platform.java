package lectern.organizations.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import lectern.organizations.entity.Invitation;
import lectern.organizations.entity.InvitationToken;
import lectern.platform.crypto.Keys;
import lectern.platform.crypto.Uuids;
import lectern.platform.tenancy.Separately;

/** All organizations, for platform admins alone; each look and each change is kept in the audit log. */
@ApplicationScoped
public class Platform {

    /** An organization as the platform's list shows it. */
    public record Row(UUID id, String slug, String name, String language, int memberCount, Instant createdAt) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4), row.getInt(5), instant(row, 6));
        }
    }

    /** An invitation that waits. */
    public record Waiting(UUID organizationId, UUID id, String organization, String name, String email, Instant expiresAt) {

        static Waiting of(ResultSet row) throws SQLException {
            return new Waiting(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3), row.getString(4), row.getString(5), instant(row, 6));
        }
    }

    /** What a new organization is made of. */
    public record Draft(String slug, String name, String zone, String language, String accent, String adminName, String adminEmail) {
    }

    @Inject
    Separately separately;

    @Inject
    Keys keys;

    @Inject
    Clock clock;

    /** The organizations by name, after one of them. */
    public List<Row> organizations(String afterName, UUID afterId, int most) {
        look("organizations");
        return separately.asOperator().list(Row::of, """
            select o.id, o.slug, o.name, o.locale, o.member_count, o.created_at
              from organizations o
             where o.deleted_at is null and (lower(o.name), o.id) > (?, ?)
             order by lower(o.name), o.id limit ?
            """, afterName, afterId, most);
    }

    /** The invitations nobody has accepted yet, the latest first, before one of them. */
    public List<Waiting> invitations(UUID before, int most) {
        look("invitations");
        return separately.asOperator().list(Waiting::of, """
            select i.organization_id, i.id, o.name, m.full_name, i.email, i.expires_at
              from invitations i
              join organizations o on o.id = i.organization_id and o.deleted_at is null
              join memberships m on m.organization_id = i.organization_id and m.id = i.member_id
             where i.accepted_at is null and i.revoked_at is null and i.expires_at > ? and m.left_at is null and m.deleted_at is null
               and i.id < ?
             order by i.id desc limit ?
            """, clock.instant(), before, most);
    }

    /** Creates an organization and invites who is to look after it; false when its address is taken. */
    public boolean create(Draft draft) {
        UUID organization = Uuids.next();
        UUID invitation = Uuids.next();
        return separately.asOperator().ask("select create_organization(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) is not null",
            draft.slug(), draft.name(), draft.zone(), draft.language(), draft.accent(), draft.adminName(), draft.adminEmail(),
            invitation, organization, Keys.hash(InvitationToken.sign(keys, organization, invitation)), clock.instant().plus(Invitation.LIFE));
    }

    private void look(String at) {
        separately.asOperator().call("select create_audit_log(current_setting('app.action'), 'view', ?, risk => 'medium')", at);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
