package lectern.teaching.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import lectern.platform.tenancy.TenantEntity;

/** How somebody who teaches wants to look at their courses. */
@Entity
@Table(name = "instructor_settings")
public class InstructorSettings extends TenantEntity {

    /** After so many days somebody counts as away, unless the instructor says otherwise. */
    public static final int AWAY_DAYS = 7;

    @Column(name = "instructor_id", updatable = false)
    private UUID instructorId;

    @Column(name = "away_days")
    private int awayDays = AWAY_DAYS;

    @Version
    private int version;

    protected InstructorSettings() {
    }

    /** The settings of somebody who has changed nothing yet. */
    public InstructorSettings(UUID organizationId, UUID instructorId) {
        super(organizationId);
        this.instructorId = instructorId;
        this.version = 1;
    }

    /** Says after how many days somebody counts as away. */
    public void awayAfter(int days) {
        awayDays = days;
    }
}
