package lectern.courses.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import lectern.platform.tenancy.TenantEntity;

/** An address a course once had. */
@Entity
@Table(name = "course_slugs")
public class CourseSlug extends TenantEntity {

    private String slug;

    @Column(name = "course_id")
    private UUID courseId;

    protected CourseSlug() {
    }

    CourseSlug(Course course, String slug) {
        super(course.organizationId());
        this.courseId = course.id();
        this.slug = slug;
    }

    public String slug() {
        return slug;
    }
}
