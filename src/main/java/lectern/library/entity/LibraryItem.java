package lectern.library.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import lectern.courses.entity.SearchLanguage;
import lectern.platform.crypto.Uuids;
import lectern.platform.tenancy.TenantEntity;

/** A lesson or a section that is kept once and used in many courses. */
@Entity
@Table(name = "content_library_items")
public class LibraryItem extends TenantEntity {

    @Column(name = "folder_id")
    private UUID folderId;

    @Column(updatable = false)
    private String kind;

    private String title;

    private String description;

    @Column(name = "tag_line")
    private String tagLine;

    @Column(updatable = false)
    private String language;

    @Column(name = "search_config", updatable = false)
    private String searchConfig;

    private String licence;

    @Column(name = "licence_note")
    private String licenceNote;

    @Column(name = "source_course_id", updatable = false)
    private UUID sourceCourseId;

    @Column(name = "source_section_id", updatable = false)
    private UUID sourceSectionId;

    @Column(name = "source_lesson_id", updatable = false)
    private UUID sourceLessonId;

    @Column(name = "kept_by_id", updatable = false)
    private UUID keptById;

    @Version
    private int version;

    @Column(name = "deleted_at")
    private Instant deletedAt;

    protected LibraryItem() {
    }

    /** A new item, without a version yet. */
    public LibraryItem(UUID organizationId, UUID keptById, Source source, String kind, String language, ItemDescription description) {
        super(organizationId, Uuids.next());
        this.keptById = keptById;
        this.kind = kind;
        this.language = language;
        this.searchConfig = SearchLanguage.of(language);
        this.sourceCourseId = source.courseId();
        this.sourceSectionId = source.sectionId();
        this.sourceLessonId = source.lessonId();
        this.version = 1;
        describe(description);
    }

    public final void describe(ItemDescription said) {
        title = said.title();
        description = said.description();
        folderId = said.folderId();
        tagLine = said.tagLine();
        licence = said.licence();
        licenceNote = said.licenceNote();
    }

    /** Puts the item into the trash; what courses have of it stays. */
    public void trash(Instant at) {
        deletedAt = deletedAt == null ? at : deletedAt;
    }

    public void restore() {
        deletedAt = null;
    }

    /** Where its versions come from. */
    public Source source() {
        return new Source(sourceCourseId, sourceSectionId, sourceLessonId);
    }

    public String title() {
        return title;
    }

    public String kind() {
        return kind;
    }

    public UUID keptById() {
        return keptById;
    }

    public int version() {
        return version;
    }

    public boolean isTrashed() {
        return deletedAt != null;
    }
}
