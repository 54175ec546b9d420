package lectern.courses.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import lectern.platform.tenancy.TenantEntity;

/** An address a lesson once had. */
@Entity
@Table(name = "lesson_slugs")
public class LessonSlug extends TenantEntity {

    @Column(name = "course_id")
    private UUID courseId;

    @Column(name = "lesson_id")
    private UUID lessonId;

    private String slug;

    protected LessonSlug() {
    }

    LessonSlug(Lesson lesson, String slug) {
        super(lesson.organizationId());
        this.courseId = lesson.courseId();
        this.lessonId = lesson.id();
        this.slug = slug;
    }

    public String slug() {
        return slug;
    }
}
