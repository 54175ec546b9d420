package lectern.organizations.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import lectern.organizations.entity.Invitation;
import lectern.organizations.entity.InvitationSent;
import lectern.organizations.entity.InvitationToken;
import lectern.organizations.entity.Member;
import lectern.platform.crypto.Keys;
import lectern.platform.database.Sql;
import lectern.platform.tenancy.Current;
import lectern.platform.tenancy.Separately;
import lectern.platform.web.PublicAddress;

/** Addresses asked to join the organization, and the links by which their owners do. */
@ApplicationScoped
public class Invitations {

    /**
     * What the holder of a link is offered.
     *
     * @param invitedBy who invites, or null
     * @param state open, accepted, revoked or expired
     */
    public record Offer(InvitationToken token, String organization, String slug, String language, String name, String email, String invitedBy, String state) {

        public boolean isOpen() {
            return state.equals("open");
        }
    }

    /** What came of an acceptance: done, gone, other, member or account; and whose it is. */
    public record Claim(String state, UUID personId) {

        public boolean isDone() {
            return state.equals("done");
        }
    }

    @Inject
    EntityManager entities;

    @Inject
    DataSource database;

    @Inject
    Separately separately;

    @Inject
    Current current;

    @Inject
    Keys keys;

    @Inject
    Clock clock;

    @Inject
    PublicAddress address;

    @Inject
    Event<InvitationSent> sent;

    /** Invites the owner of a member's address; an earlier invitation no longer works. */
    public void send(Member member) {
        withdraw(member);
        Invitation invitation = new Invitation(member, current.memberId(), keys, clock.instant());
        entities.persist(invitation);
        sent.fire(new InvitationSent(member.organizationId(), invitation.id(), member.email(), link(member.organizationId(), invitation.id())));
    }

    /** A member's invitation no longer works. */
    public void withdraw(Member member) {
        open(member.id()).ifPresent(earlier -> earlier.revoke(clock.instant()));
    }

    /** The link of an invitation. */
    public String link(UUID organizationId, UUID invitationId) {
        return address.link("/invitations/" + InvitationToken.sign(keys, organizationId, invitationId));
    }

    /** The invitation that waits for a member's acceptance. */
    public Optional<Invitation> open(UUID memberId) {
        return entities.createQuery("""
                select i from Invitation i
                where i.organizationId = :organization and i.memberId = :member and i.acceptedAt is null and i.revokedAt is null
                order by i.expiresAt desc
                """, Invitation.class)
            .setParameter("organization", current.organizationId()).setParameter("member", memberId)
            .setMaxResults(1).getResultList().stream().findFirst();
    }

    /** What a link offers, if it is one of ours. */
    public Optional<Offer> offer(String text) {
        return InvitationToken.read(keys, text).flatMap(token -> Sql.on(database).first(row -> offer(token, row),
            "select * from find_invitation(?, ?, ?, ?)", token.organizationId(), token.invitationId(), token.hash(), clock.instant()));
    }

    private static Offer offer(InvitationToken token, ResultSet row) throws SQLException {
        return new Offer(token, row.getString("organization_name"), row.getString("slug"), row.getString("language"), row.getString("member_name"),
            row.getString("invited_email"), row.getString("invited_by"), row.getString("state"));
    }

    /** Whoever is signed in takes the membership. */
    public Claim accept(InvitationToken token) {
        List<?> answer = entities.createNativeQuery("select claim_membership(?1, ?2, ?3, ?4, ?5)")
            .setParameter(1, token.organizationId()).setParameter(2, token.invitationId()).setParameter(3, token.hash())
            .setParameter(4, current.personId()).setParameter(5, clock.instant().atOffset(ZoneOffset.UTC)).getResultList();
        return new Claim((String) answer.get(0), current.personId());
    }

    /** Someone without an account gets one and takes the membership. */
    public Claim acceptAsNew(InvitationToken token, String name, String passwordHash) {
        return separately.asApplication().first(row -> new Claim(row.getString(1), row.getObject(2, UUID.class)),
            "select state, person from claim_membership_as_new(?, ?, ?, ?, ?, ?)", token.organizationId(), token.invitationId(), token.hash(),
            name, passwordHash, clock.instant()).orElseThrow();
    }
}
