package lectern.organizations.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import lectern.platform.tenancy.TenantEntity;

/** A person in an organization, with an account or without. The row stays when the person leaves. */
@Entity
@Table(name = "memberships")
public class Member extends TenantEntity {

    @Column(name = "user_id", insertable = false, updatable = false)
    private UUID userId;

    @Column(name = "full_name")
    private String fullName;

    private String email;

    @Column(name = "external_id")
    private String externalId;

    @Column(updatable = false)
    private String source;

    @Column(name = "joined_at")
    private Instant joinedAt;

    @Column(name = "left_at")
    private Instant leftAt;

    @Column(name = "deleted_at", insertable = false, updatable = false)
    private Instant deletedAt;

    @Version
    private int version;

    protected Member() {
    }

    private Member(UUID organizationId, String fullName, String email, String externalId, String source, Instant joinedAt) {
        super(organizationId);
        this.fullName = fullName;
        this.email = email;
        this.externalId = externalId;
        this.source = source;
        this.joinedAt = joinedAt;
        this.version = 1;
    }

    /** Someone who belongs to the organization without signing in. */
    public static Member added(UUID organizationId, String fullName, String email, String externalId, Instant at) {
        return new Member(organizationId, fullName, email, externalId, "manual", at);
    }

    /** Someone who belongs to it as soon as the owner of the address accepts. */
    public static Member invited(UUID organizationId, String fullName, String email) {
        return new Member(organizationId, fullName, email, null, "invitation", null);
    }

    public String fullName() {
        return fullName;
    }

    /** The address, or null. */
    public String email() {
        return email;
    }

    /** What another system calls the person, or null. */
    public String externalId() {
        return externalId;
    }

    public Instant joinedAt() {
        return joinedAt;
    }

    public Instant leftAt() {
        return leftAt;
    }

    public int version() {
        return version;
    }

    public boolean hasAccount() {
        return userId != null;
    }

    public boolean hasLeft() {
        return leftAt != null;
    }

    public boolean isDeleted() {
        return deletedAt != null;
    }

    /** Whether the owner of the person's address may be asked to join. */
    public boolean canBeInvited() {
        return !hasAccount() && !hasLeft() && email != null;
    }

    /** Whether someone has saved since this version was shown. */
    public boolean isNewerThan(int shownVersion) {
        return version != shownVersion;
    }

    /** Says how the person is called here, and what another system calls them. */
    public void rename(String name, String foreignId) {
        fullName = name;
        externalId = foreignId;
    }

    /** Notes an address. The address of an account is its owner's alone. */
    public void reachAt(String address) {
        if (hasAccount()) {
            throw new AddressIsOwned();
        }
        email = address;
    }

    /** The person leaves; what they did stays. */
    public void leave(Instant at) {
        if (leftAt == null) {
            leftAt = at;
        }
    }

    /** The person comes back. */
    public void comeBack() {
        leftAt = null;
    }
}
