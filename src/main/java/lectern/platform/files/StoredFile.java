package lectern.platform.files;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import lectern.platform.tenancy.TenantEntity;

/** A file: what it is, where its content lies, and to which thing it belongs. */
@Entity
@Table(name = "files")
public class StoredFile extends TenantEntity {

    private String name;

    @Column(name = "media_type")
    private String mediaType;

    @Column(name = "size_bytes")
    private long sizeBytes;

    private String sha256;

    private String path;

    private String status = "stored";

    @Column(name = "subject_type")
    private String subjectType;

    @Column(name = "subject_id")
    private UUID subjectId;

    @Column(name = "uploaded_by_id")
    private UUID uploadedById;

    private String metadata = "{}";

    protected StoredFile() {
    }

    StoredFile(UUID organizationId, UUID id, String name, String mediaType, FileStore.Stored content, String subjectType, UUID subjectId, UUID uploadedById) {
        super(organizationId, id);
        this.name = name;
        this.mediaType = mediaType;
        this.sizeBytes = content.size();
        this.sha256 = content.sha256();
        this.path = content.path();
        this.subjectType = subjectType;
        this.subjectId = subjectId;
        this.uploadedById = uploadedById;
    }

    public String name() {
        return name;
    }

    public String mediaType() {
        return mediaType;
    }

    public long sizeBytes() {
        return sizeBytes;
    }

    public String sha256() {
        return sha256;
    }

    /** Where the content lies in the {@link FileStore}. */
    public String path() {
        return path;
    }

    /** The kind of thing the file belongs to, which decides who may read it. */
    public String subjectType() {
        return subjectType;
    }

    public UUID subjectId() {
        return subjectId;
    }

    public UUID uploadedById() {
        return uploadedById;
    }

    public boolean isStored() {
        return status.equals("stored");
    }

    public boolean isImage() {
        return mediaType.startsWith("image/");
    }

    /** The address below the organization's. */
    public String address() {
        return "/files/" + id() + "/" + name;
    }
}
