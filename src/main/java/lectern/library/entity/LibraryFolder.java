package lectern.library.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import lectern.platform.crypto.Uuids;
import lectern.platform.tenancy.TenantEntity;

/** A folder of the library. */
@Entity
@Table(name = "content_library_folders")
public class LibraryFolder extends TenantEntity {

    /** Folders inside folders go this deep. */
    public static final int DEEPEST = 3;

    @Column(name = "parent_id", updatable = false)
    private UUID parentId;

    @Column(updatable = false)
    private int depth;

    private String name;

    @Version
    private int version;

    protected LibraryFolder() {
    }

    /** A folder inside another one, or at the top where {@code parentId} is null. */
    public LibraryFolder(UUID organizationId, UUID parentId, int depth, String name) {
        super(organizationId, Uuids.next());
        this.parentId = parentId;
        this.depth = depth;
        this.name = name;
        this.version = 1;
    }

    public void rename(String newName) {
        name = newName;
    }

    public String name() {
        return name;
    }

    public UUID parentId() {
        return parentId;
    }
}
