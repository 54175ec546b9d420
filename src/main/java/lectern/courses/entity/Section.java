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

    @Column(name = "imported_title")
    private String importedTitle;

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

    /** A section of a package, in the place that was made for it. */
    public Section(Course course, UUID id, UUID parentId, int position, String key, String title) {
        super(course.organizationId(), id);
        this.courseId = course.id();
        this.parentId = parentId;
        this.position = position;
        importedAs(key, title);
    }

    public void rename(String newTitle) {
        title = newTitle;
    }

    /** Ties the section to the piece of a package it came from, and takes over the title it has there. */
    public final void importedAs(String key, String titleThere) {
        importKey = key;
        importedTitle = titleThere;
        title = titleThere;
    }

    /** Whether somebody has renamed the section since it was imported. */
    public boolean isRenamed() {
        return !title.equals(importedTitle);
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
