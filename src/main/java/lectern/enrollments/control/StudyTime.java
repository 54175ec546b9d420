package lectern.enrollments.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import lectern.enrollments.entity.Access;
import lectern.enrollments.entity.CourseTerms;
import lectern.enrollments.entity.EnrollmentStatus;
import lectern.platform.database.Row;
import lectern.platform.tenancy.Current;

/** The time students spend on lessons, as their browsers report it. */
@ApplicationScoped
public class StudyTime {

    /** The most that one report counts; browsers report every 30 seconds. */
    public static final int LONGEST = 45;

    private static final String PLACE = """
        select c.id, c.slug, c.title, c.status, c.starts_at, e.id as enrollment_id, e.status as standing, e.access_ends_at, l.id as lesson_id
          from courses c
          join course_lessons l on l.organization_id = c.organization_id and l.course_id = c.id and l.slug = ?3 and l.deleted_at is null and not l.is_hidden
          join enrollments e on e.organization_id = c.organization_id and e.course_id = c.id and e.student_id = ?4
         where c.organization_id = ?1 and c.slug = ?2 and c.deleted_at is null
        """;

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    /** Counts seconds just spent on a lesson, where the student may read it; answers how many were counted, or empty. */
    public Optional<Integer> count(String course, String lesson, int seconds, Instant at) {
        return Row.first(entities.createNativeQuery(PLACE).setParameter(1, current.organizationId()).setParameter(2, course)
                .setParameter(3, lesson).setParameter(4, current.memberId()), StudyTime::read)
            .filter(place -> place.access().closed(place.course(), at).isEmpty())
            .map(place -> count(place, Math.min(LONGEST, seconds), at));
    }

    private int count(Place place, int seconds, Instant at) {
        return Row.first(entities.createNativeQuery("select count_time(?1, ?2, ?3, ?4, ?5, ?6, ?7)")
            .setParameter(1, current.organizationId()).setParameter(2, place.enrollmentId()).setParameter(3, place.lessonId())
            .setParameter(4, current.memberId()).setParameter(5, seconds).setParameter(6, at.atZone(current.zone()).toLocalDate())
            .setParameter(7, at.atOffset(ZoneOffset.UTC)), Row::number).orElse(0);
    }

    private record Place(CourseTerms course, UUID enrollmentId, Access access, UUID lessonId) {
    }

    private static Place read(Row row) {
        CourseTerms course = new CourseTerms(row.uuid(), row.text(), row.text(), row.text(), false, false, null, 0, row.instant(), null);
        UUID enrollment = row.uuid();
        return new Place(course, enrollment, new Access(EnrollmentStatus.of(row.text()), row.instant()), row.uuid());
    }
}
