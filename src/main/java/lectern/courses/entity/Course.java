package lectern.courses.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lectern.platform.tenancy.TenantEntity;

/** A course of an organization, from draft to archive. */
@Entity
@Table(name = "courses")
public class Course extends TenantEntity {

    private String slug;

    private String title;

    private String summary = "";

    @Column(name = "instructor_id")
    private UUID instructorId;

    private String subject = "";

    private String difficulty = "beginner";

    private String language = "en";

    @Column(name = "search_config")
    private String searchConfig = "english";

    @Column(name = "cover_file_id")
    private UUID coverFileId;

    private CourseStatus status = CourseStatus.DRAFT;

    private String visibility = "organization";

    @Column(name = "is_self_enrolment")
    private boolean isSelfEnrolment = true;

    private Integer capacity;

    @Column(name = "progress_weight")
    private String progressWeight = "lessons";

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "is_template")
    private boolean isTemplate;

    @Column(name = "external_id")
    private String externalId;

    @Column(name = "enrolled_count", insertable = false, updatable = false)
    private int enrolledCount;

    @Version
    private int version;

    @Column(name = "deleted_at")
    private Instant deletedAt;

    protected Course() {
    }

    /** A new draft. */
    public Course(UUID organizationId, UUID instructorId, String slug, CourseDescription description) {
        super(organizationId);
        this.instructorId = instructorId;
        this.slug = slug;
        describe(description);
    }

    /** Says what the course is about; search follows its language. */
    public void describe(CourseDescription description) {
        title = description.title();
        summary = description.summary();
        subject = description.subject();
        difficulty = description.difficulty();
        language = description.language();
        searchConfig = SearchLanguage.of(language);
    }

    /** Gives the course another address; answers the redirect that the old one becomes. */
    public Optional<CourseSlug> moveTo(String newSlug) {
        if (newSlug.equals(slug)) {
            return Optional.empty();
        }
        CourseSlug redirect = new CourseSlug(this, slug);
        slug = newSlug;
        return Optional.of(redirect);
    }

    /** Says who may see the course, who may enrol, and when it runs. */
    public void open(CourseAccess access) {
        if (access.capacity() != null && access.capacity() < enrolledCount) {
            throw new TooFewPlaces(enrolledCount);
        }
        if (access.isTemplate() && status != CourseStatus.DRAFT) {
            throw new TemplateIsOpen();
        }
        visibility = access.visibility();
        isSelfEnrolment = access.isSelfEnrolment();
        capacity = access.capacity();
        startsAt = access.startsAt();
        endsAt = access.endsAt();
        isTemplate = access.isTemplate();
    }

    /** Says what a lesson counts in the progress: lessons (each the same) or minutes (those planned). */
    public void weigh(String by) {
        progressWeight = by;
    }

    /** Gives the course into somebody else's hands. */
    public void handTo(UUID instructor) {
        instructorId = instructor;
    }

    /** Ties the course to a row of another system, or unties it with null. */
    public void knownAs(String otherId) {
        externalId = otherId;
    }

    public void cover(UUID fileId) {
        coverFileId = fileId;
    }

    /** Opens the course to its readers; refused while it lacks something, unless that is minor and the author knows. */
    public void publish(List<Obstacle> lessonObstacles, boolean isKnown, Instant at) {
        List<Obstacle> all = obstacles(lessonObstacles);
        if (isKnown ? all.stream().anyMatch(Obstacle::isGrave) : !all.isEmpty()) {
            throw new CourseNotReady(all);
        }
        status = CourseStatus.PUBLISHED;
        publishedAt = publishedAt == null ? at : publishedAt;
    }

    /** Everything the course lacks. */
    public List<Obstacle> obstacles(List<Obstacle> lessonObstacles) {
        List<Obstacle> all = new ArrayList<>(ownObstacles(title, summary, isTemplate));
        all.addAll(lessonObstacles);
        return all;
    }

    /** What the course itself lacks, whatever its lessons are like. */
    public static List<Obstacle> ownObstacles(String title, String summary, boolean isTemplate) {
        List<Obstacle> own = new ArrayList<>();
        if (isTemplate) {
            own.add(new Obstacle("courses.check.is-template", null, title));
        }
        if (title.isBlank()) {
            own.add(new Obstacle("courses.check.no-title", null, title));
        }
        if (summary.isBlank()) {
            own.add(new Obstacle("courses.check.no-summary", null, title));
        }
        return own;
    }

    /** Makes a draft of a published course again; what its students did is kept. */
    public void withdraw() {
        if (status == CourseStatus.PUBLISHED) {
            status = CourseStatus.DRAFT;
        }
    }

    /** Closes a published course: no one enrols any more, those in it can still read. */
    public void archive() {
        if (status == CourseStatus.PUBLISHED) {
            status = CourseStatus.ARCHIVED;
        }
    }

    /** Takes the course out of the archive. */
    public void reopen() {
        if (status == CourseStatus.ARCHIVED) {
            status = CourseStatus.PUBLISHED;
        }
    }

    public void trash(Instant at) {
        deletedAt = deletedAt == null ? at : deletedAt;
    }

    /** Takes the course back from the trash, under an address that is free. */
    public void restore(String freeSlug) {
        slug = freeSlug;
        deletedAt = null;
    }

    public String slug() {
        return slug;
    }

    public String title() {
        return title;
    }

    public String summary() {
        return summary;
    }

    public UUID instructorId() {
        return instructorId;
    }

    public String language() {
        return language;
    }

    public UUID coverFileId() {
        return coverFileId;
    }

    public CourseStatus status() {
        return status;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    public String externalId() {
        return externalId;
    }

    public int version() {
        return version;
    }

    public boolean isTrashed() {
        return deletedAt != null;
    }

    public boolean isPublished() {
        return status == CourseStatus.PUBLISHED;
    }

    String searchConfig() {
        return searchConfig;
    }
}
