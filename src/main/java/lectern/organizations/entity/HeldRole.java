package lectern.organizations.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import lectern.platform.tenancy.TenantEntity;

/** A role a member holds. Everyone is a member; that needs no row. */
@Entity
@Table(name = "user_roles")
public class HeldRole extends TenantEntity {

    /** The role that looks after the organization. */
    public static final String ADMIN = "org_admin";

    /** The roles an organization gives. */
    public static final List<String> GIVEN = List.of("instructor", "team_lead", "support_agent", "parent", ADMIN);

    @Column(name = "member_id", updatable = false)
    private UUID memberId;

    @Column(updatable = false)
    private String role;

    protected HeldRole() {
    }

    public HeldRole(UUID organizationId, UUID memberId, String role) {
        super(organizationId);
        if (!GIVEN.contains(role)) {
            throw new IllegalArgumentException(role);
        }
        this.memberId = memberId;
        this.role = role;
    }

    public UUID memberId() {
        return memberId;
    }

    public String role() {
        return role;
    }
}
