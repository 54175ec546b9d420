package lectern.courses.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import java.time.Instant;
import lectern.platform.tenancy.TenantEntity;

/** A chapter of a course. Where it stands is the {@link Outline}'s to say. */
@Entity
@Table(name = "course_sections")
public class Section extends TenantEntity {

    @Column(name = "course_id", updatable = false)
    private UUID courseId;

    @Column(name = "parent_id", updatable = false)
    private UUID parentId;

    private String title;

    @Column(updatable = false)
    private int position;

    @Column(name = "import_key")
    private String importKey;

    @Version
    private int version;

    @Column(name = "deleted_at")
    private Instant deletedAt;

    protected Section() {
    }

    /** A section at the end of the course, or of another section. */
    public Section(Course course, UUID parentId, String title, int position) {
        super(course.organizationId());
        this.courseId = course.id();
        this.parentId = parentId;
        this.title = title;
        this.position = position;
    }

    public void rename(String newTitle) {
        title = newTitle;
    }

    /** Ties the section to the piece of a package it came from. */
    public void importedAs(String key) {
        importKey = key;
    }

    public UUID courseId() {
        return courseId;
    }

    public UUID parentId() {
        return parentId;
    }

    public String title() {
        return title;
    }

    public String importKey() {
        return importKey;
    }

    public boolean isTrashed() {
        return deletedAt != null;
    }
}
