package lectern.courses.entity;

import java.util.UUID;

/** A course was published, made a draft again, put into the archive or taken out of it. */
public record CourseStatusChanged(UUID organizationId, UUID courseId, CourseStatus status) {
}
