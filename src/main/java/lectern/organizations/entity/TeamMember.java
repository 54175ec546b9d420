package lectern.organizations.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import lectern.platform.tenancy.TenantEntity;

/** A person's place in a team. */
@Entity
@Table(name = "team_members")
public class TeamMember extends TenantEntity {

    @Column(name = "team_id", updatable = false)
    private UUID teamId;

    @Column(name = "member_id", updatable = false)
    private UUID memberId;

    @Column(name = "is_lead")
    private boolean lead;

    protected TeamMember() {
    }

    public TeamMember(Team team, Member member) {
        super(team.organizationId());
        this.teamId = team.id();
        this.memberId = member.id();
    }

    public UUID memberId() {
        return memberId;
    }

    public boolean isLead() {
        return lead;
    }

    /** Makes the person a lead of the team, or no longer one. */
    public void lead(boolean isLead) {
        lead = isLead;
    }
}
