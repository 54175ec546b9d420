package lectern.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** Someone who can sign in, over all organizations. */
@Entity
@Table(name = "users")
public class Person {

    @Id
    @Column(updatable = false)
    private UUID id;

    @Column(name = "full_name")
    private String fullName;

    @Column(updatable = false)
    private String email;

    @Column
    private String locale;

    @Column(name = "time_zone")
    private String timeZone;

    @Version
    private int version;

    protected Person() {
    }

    Person(UUID id, String fullName, String email) {
        this.id = id;
        this.fullName = fullName;
        this.email = email;
    }

    public String fullName() {
        return fullName;
    }

    public String email() {
        return email;
    }

    /** The language the person chose; null follows the organization. */
    public String locale() {
        return locale;
    }

    /** The time zone the person chose; null follows the organization. */
    public String timeZone() {
        return timeZone;
    }

    public int version() {
        return version;
    }

    /** Whether someone has saved since this version was shown. */
    public boolean isNewerThan(int shownVersion) {
        return version != shownVersion;
    }

    /** Says how the person is called. */
    public void rename(String name) {
        fullName = name;
    }

    /** Chooses language and time zone; nothing follows the organization. */
    public void prefer(String language, String zone) {
        locale = language;
        timeZone = zone;
    }
}
