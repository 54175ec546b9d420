package lectern.organizations.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import lectern.platform.tenancy.TenantEntity;

/** A company, school or association with its people and courses. */
@Entity
@Table(name = "organizations")
public class Organization extends TenantEntity {

    // Changed by a function of the database, which alone sees the addresses of all organizations.
    @Column(insertable = false, updatable = false)
    private String slug;

    private String name;

    @Column(name = "time_zone")
    private String timeZone;

    private String locale;

    @Column(name = "accent_colour")
    private String accentColour;

    @Column(name = "logo_file_id")
    private UUID logoFileId;

    @Column(name = "member_count", insertable = false, updatable = false)
    private int memberCount;

    @Version
    private int version;

    protected Organization() {
    }

    Organization(UUID id, String name) {
        super(id, id);
        this.name = name;
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    public String timeZone() {
        return timeZone;
    }

    public String locale() {
        return locale;
    }

    public String accentColour() {
        return accentColour;
    }

    /** The logo, or null. */
    public UUID logoFileId() {
        return logoFileId;
    }

    /** How many people belong to it. */
    public int memberCount() {
        return memberCount;
    }

    public int version() {
        return version;
    }

    /** Whether someone has saved since this version was shown. */
    public boolean isNewerThan(int shownVersion) {
        return version != shownVersion;
    }

    public void rename(String newName) {
        name = newName;
    }

    /** Says which language and time zone hold for people who have not chosen their own. */
    public void speak(String language, String zone) {
        locale = language;
        timeZone = zone;
    }

    /** Takes a colour, written as {@code #rrggbb}. */
    public void wear(String colour) {
        if (!colour.matches("#[0-9a-f]{6}")) {
            throw new IllegalArgumentException(colour);
        }
        accentColour = colour;
    }

    /** Shows a picture in place of the initial; null goes back to it. */
    public void show(UUID logo) {
        logoFileId = logo;
    }
}
