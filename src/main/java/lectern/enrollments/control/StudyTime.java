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
        select c.id, c.slug, c.title, c.status, coalesce(g.starts_at, c.starts_at), e.id as enrollment_id, e.status as standing, e.access_until, l.id as lesson_id,
               case when p.completed_at is null then l.completion_rule end
          from courses c
          join course_lessons l on l.organization_id = c.organization_id and l.course_id = c.id and l.slug = ?3 and l.deleted_at is null and not l.is_hidden
          join student_progress p on p.organization_id = c.organization_id and p.student_id = ?4 and p.lesson_id = l.id and p.first_opened_at is not null
          join enrollments e on e.organization_id = c.organization_id and e.course_id = c.id and e.student_id = ?4
          left join course_groups g on g.organization_id = e.organization_id and g.id = e.group_id
         where c.organization_id = ?1 and c.slug = ?2 and c.deleted_at is null
        """;

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    /**
     * Counts seconds just spent on a lesson, where the student may read it, and notes that its end was reached; answers
     * whether that completes a lesson which counts as read, or empty.
     */
    public Optional<Boolean> count(String course, String lesson, int seconds, boolean isAtEnd, Instant at) {
        return place(course, lesson, at).map(place -> {
            count(place, Math.min(LONGEST, seconds), at);
            return place.isToDo("read") && isRead(place, isAtEnd, at);
        });
    }

    /** A lesson that the student has opened and may still read. */
    Optional<Place> place(String course, String lesson, Instant at) {
        return Row.first(entities.createNativeQuery(PLACE).setParameter(1, current.organizationId()).setParameter(2, course)
                .setParameter(3, lesson).setParameter(4, current.memberId()), StudyTime::read)
            .filter(place -> place.access().closed(place.course(), at).isEmpty());
    }

    private boolean isRead(Place place, boolean isAtEnd, Instant at) {
        return Row.first(entities.createNativeQuery("""
                update student_progress p set end_reached_at = coalesce(p.end_reached_at, case when cast(?4 as boolean) then cast(?5 as timestamptz) end)
                  from course_lessons l
                 where p.organization_id = ?1 and p.student_id = ?2 and p.lesson_id = ?3 and l.organization_id = ?1 and l.id = ?3
                returning p.end_reached_at is not null and p.time_spent_seconds >= l.reading_seconds
                """).setParameter(1, current.organizationId()).setParameter(2, current.memberId()).setParameter(3, place.lessonId())
            .setParameter(4, isAtEnd).setParameter(5, at.atOffset(ZoneOffset.UTC)), Row::flag).orElse(false);
    }

    private void count(Place place, int seconds, Instant at) {
        if (seconds == 0) {
            return;
        }
        Row.first(entities.createNativeQuery("select count_time(?1, ?2, ?3, ?4, ?5, ?6, ?7)")
            .setParameter(1, current.organizationId()).setParameter(2, place.enrollmentId()).setParameter(3, place.lessonId())
            .setParameter(4, current.memberId()).setParameter(5, seconds).setParameter(6, at.atZone(current.zone()).toLocalDate())
            .setParameter(7, at.atOffset(ZoneOffset.UTC)), Row::number);
    }

    /**
     * Where a student learns.
     *
     * @param openRule the rule by which the lesson will be complete, or null once it is
     */
    record Place(CourseTerms course, UUID enrollmentId, Access access, UUID lessonId, String openRule) {

        boolean isToDo(String rule) {
            return rule.equals(openRule);
        }
    }

    private static Place read(Row row) {
        CourseTerms course = new CourseTerms(row.uuid(), row.text(), row.text(), row.text(), false, false, null, 0, row.instant(), null);
        UUID enrollment = row.uuid();
        return new Place(course, enrollment, new Access(EnrollmentStatus.of(row.text()), row.instant()), row.uuid(), row.text());
    }
}
