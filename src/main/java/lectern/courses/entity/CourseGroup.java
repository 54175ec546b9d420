package lectern.courses.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import lectern.platform.tenancy.TenantEntity;

/** A run of a course: the people who go through it together. Who is in it, enrolments know; they count its members here. */
@Entity
@Table(name = "course_groups")
public class CourseGroup extends TenantEntity {

    @Column(name = "course_id", updatable = false)
    private UUID courseId;

    private String name;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    private Integer capacity;

    @Column(name = "instructor_id")
    private UUID instructorId;

    @Column(name = "member_count", insertable = false, updatable = false)
    private int memberCount;

    @Version
    private int version;

    protected CourseGroup() {
    }

    public CourseGroup(UUID organizationId, UUID courseId) {
        super(organizationId);
        this.courseId = courseId;
    }

    /**
     * Says what the group is.
     *
     * @param places how many people fit, or null for any number
     * @throws TooFewPlaces where more people are in it
     */
    public void describe(String newName, Instant starts, Instant ends, Integer places, UUID instructor) {
        if (places != null && places < memberCount) {
            throw new TooFewPlaces(memberCount);
        }
        name = newName;
        startsAt = starts;
        endsAt = ends;
        capacity = places;
        instructorId = instructor;
    }

    public String name() {
        return name;
    }

    public int version() {
        return version;
    }
}
