package lectern.teaching.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import lectern.platform.tenancy.TenantEntity;

/** What somebody who teaches says of themselves. */
@Entity
@Table(name = "instructor_profiles")
public class InstructorProfile extends TenantEntity {

    @Column(name = "instructor_id", updatable = false)
    private UUID instructorId;

    private String headline = "";

    private String biography = "";

    private String links = "";

    @Column(name = "is_public")
    private boolean isPublic;

    @Version
    private int version;

    protected InstructorProfile() {
    }

    /** Somebody who has said nothing yet. */
    public InstructorProfile(UUID organizationId, UUID instructorId) {
        super(organizationId);
        this.instructorId = instructorId;
        this.version = 1;
    }

    /** Says it anew, and whether others read it. */
    public void write(String newHeadline, String newBiography, List<String> newLinks, boolean isOpen) {
        headline = newHeadline;
        biography = newBiography;
        links = String.join("\n", newLinks);
        isPublic = isOpen;
    }
}
