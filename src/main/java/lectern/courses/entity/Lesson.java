package lectern.courses.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import lectern.platform.crypto.Uuids;
import lectern.platform.tenancy.TenantEntity;

/** One step of a course. Where it stands is the {@link Outline}'s to say, what it holds its kind's. */
@Entity
@Table(name = "course_lessons")
public class Lesson extends TenantEntity {

    @Column(name = "course_id", updatable = false)
    private UUID courseId;

    @Column(name = "section_id", updatable = false)
    private UUID sectionId;

    private String slug;

    private String title;

    @Column(updatable = false)
    private int position;

    @Column(name = "lesson_type")
    private String type;

    private String body = "";

    @Column(name = "target_url")
    private String targetUrl;

    @Column(name = "file_id")
    private UUID fileId;

    private String settings = "{}";

    @Column(name = "is_discussion")
    private boolean isDiscussion;

    @Column(name = "planned_minutes")
    private int plannedMinutes;

    @Column(name = "completion_rule")
    private String completionRule = "opened";

    @Column(name = "is_required")
    private boolean isRequired = true;

    @Column(name = "is_excluded")
    private boolean isExcluded;

    @Column(name = "is_hidden", updatable = false)
    private boolean isHidden;

    @Column(name = "import_key")
    private String importKey;

    @Column(name = "imported_digest")
    private String importedDigest;

    @Column(name = "written_digest")
    private String writtenDigest;

    @Version
    private int version;

    @Column(name = "updated_at", insertable = false, updatable = false)
    private Instant updatedAt;

    @Column(name = "deleted_at")
    private Instant deletedAt;

    protected Lesson() {
    }

    /** An empty lesson at the end of a section. */
    public Lesson(Course course, UUID sectionId, String type, String slug, String title, int position) {
        this(course, Uuids.next(), sectionId, type, slug, title, position);
    }

    /** A lesson of a package, in the place that was made for it. */
    public Lesson(Course course, UUID id, UUID sectionId, String type, String slug, String title, int position) {
        super(course.organizationId(), id);
        this.courseId = course.id();
        this.sectionId = sectionId;
        this.type = type;
        this.slug = slug;
        this.title = title;
        this.position = position;
    }

    /** Gives the lesson another title and address; answers the redirect that the old address becomes. */
    public Optional<LessonSlug> rename(String newTitle, String newSlug) {
        title = newTitle;
        if (newSlug.equals(slug)) {
            return Optional.empty();
        }
        LessonSlug redirect = new LessonSlug(this, slug);
        slug = newSlug;
        return Optional.of(redirect);
    }

    public void hold(LessonContent content) {
        body = content.body();
        targetUrl = content.targetUrl();
        fileId = content.fileId();
        settings = content.settings();
        // A film that is not there cannot be watched.
        completionRule = fileId == null && completionRule.equals("watched") ? "opened" : completionRule;
    }

    /** Says how long the lesson takes, when it counts as completed, and whether it has to be. */
    public void plan(int minutes, String rule, Obligation obligation) {
        plannedMinutes = minutes;
        completionRule = rule;
        isRequired = obligation == Obligation.REQUIRED;
        isExcluded = obligation == Obligation.EXCLUDED;
    }

    /**
     * Ties the lesson to the piece of a package it came from, as it is now.
     *
     * @param digest what that piece looked like, to tell whether a later package changes it
     */
    public void importedAs(String key, String digest, boolean asDiscussion) {
        importKey = key;
        importedDigest = digest;
        isDiscussion = asDiscussion;
        writtenDigest = LessonDigest.of(type, title, content());
    }

    /** Makes a lesson of another kind of it; what people did in it stays. */
    public void become(String otherType) {
        type = otherType;
    }

    public void trash(Instant at) {
        deletedAt = deletedAt == null ? at : deletedAt;
    }

    /** Takes the lesson back from the trash, under an address that is free. */
    public void restore(String freeSlug) {
        slug = freeSlug;
        deletedAt = null;
    }

    public LessonContent content() {
        return new LessonContent(body, targetUrl, fileId, settings);
    }

    public UUID courseId() {
        return courseId;
    }

    public UUID sectionId() {
        return sectionId;
    }

    public String slug() {
        return slug;
    }

    public String title() {
        return title;
    }

    public String type() {
        return type;
    }

    public boolean isDiscussion() {
        return isDiscussion;
    }

    public int plannedMinutes() {
        return plannedMinutes;
    }

    /** {@code opened}, {@code marked_done}, or what else its kind offers. */
    public String completionRule() {
        return completionRule;
    }

    public Obligation obligation() {
        return Obligation.of(isRequired, isExcluded);
    }

    public boolean isHidden() {
        return isHidden;
    }

    public String importKey() {
        return importKey;
    }

    public String importedDigest() {
        return importedDigest;
    }

    public int version() {
        return version;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public Instant deletedAt() {
        return deletedAt;
    }

    public boolean isTrashed() {
        return deletedAt != null;
    }
}
