package lectern.organizations.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import lectern.platform.crypto.Keys;
import lectern.platform.tenancy.TenantEntity;

/** An address asked to join; whoever owns it takes the membership that waits. */
@Entity
@Table(name = "invitations")
public class Invitation extends TenantEntity {

    /** How long an invitation stands. */
    public static final Duration LIFE = Duration.ofDays(14);

    @Column(name = "member_id", updatable = false)
    private UUID memberId;

    @Column(name = "invited_by_id", updatable = false)
    private UUID invitedById;

    @Column(updatable = false)
    private String email;

    @Column(name = "token_hash", updatable = false)
    private byte[] tokenHash;

    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt;

    @Column(name = "accepted_at", insertable = false, updatable = false)
    private Instant acceptedAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected Invitation() {
    }

    /** Invites the owner of the address to become this member. */
    public Invitation(Member member, UUID invitedById, Keys keys, Instant at) {
        super(member.organizationId());
        this.memberId = member.id();
        this.invitedById = invitedById;
        this.email = member.email();
        this.tokenHash = Keys.hash(InvitationToken.sign(keys, organizationId(), id()));
        this.expiresAt = at.plus(LIFE);
    }

    public UUID memberId() {
        return memberId;
    }

    public String email() {
        return email;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public boolean isOpen(Instant at) {
        return acceptedAt == null && revokedAt == null && at.isBefore(expiresAt);
    }

    /** Takes the invitation back. */
    public void revoke(Instant at) {
        if (revokedAt == null) {
            revokedAt = at;
        }
    }
}
