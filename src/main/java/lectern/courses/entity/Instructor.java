package lectern.courses.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import lectern.platform.tenancy.TenantEntity;

/** Somebody who teaches a course beside its instructor. */
@Entity
@Table(name = "course_instructors")
public class Instructor extends TenantEntity {

    @Column(name = "course_id")
    private UUID courseId;

    @Column(name = "member_id")
    private UUID memberId;

    protected Instructor() {
    }

    public Instructor(Course course, UUID memberId) {
        super(course.organizationId());
        this.courseId = course.id();
        this.memberId = memberId;
    }

    public UUID memberId() {
        return memberId;
    }
}
