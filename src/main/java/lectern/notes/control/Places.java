package lectern.notes.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import lectern.enrollments.entity.Access;
import lectern.enrollments.entity.CourseTerms;
import lectern.enrollments.entity.EnrollmentStatus;
import lectern.notes.control.Place.Reach;
import lectern.platform.database.Row;
import lectern.platform.tenancy.Current;

/** Reads where notes and bookmarks belong, and how far the person gets there today. */
@ApplicationScoped
class Places {

    /** Read by {@link #read}; the organization is ?1, the person ?2. */
    static final String COLUMNS = """
        c.id, c.slug, c.title, c.language, c.status, c.visibility, c.deleted_at is not null, coalesce(g.starts_at, c.starts_at),
        c.instructor_id = ?2 or exists (select from course_instructors i where i.organization_id = ?1 and i.course_id = c.id and i.member_id = ?2),
        e.status as standing, e.access_until, l.id as lesson_id, l.slug as lesson_slug, l.title as lesson_title,
        l.deleted_at is not null or l.is_hidden as is_gone
        """;

    /** To a relation {@code k} with {@code course_id} and {@code lesson_id}. */
    static final String JOINS = """
          join courses c on c.organization_id = ?1 and c.id = k.course_id
          left join course_lessons l on l.organization_id = ?1 and l.course_id = k.course_id and l.id = k.lesson_id
          left join enrollments e on e.organization_id = ?1 and e.course_id = k.course_id and e.student_id = ?2
          left join course_groups g on g.organization_id = ?1 and g.id = e.group_id
        """;

    @Inject
    Current current;

    @Inject
    Clock clock;

    Place read(Row row) {
        UUID course = row.uuid();
        String slug = row.text();
        String title = row.text();
        String language = row.text();
        String status = row.text();
        boolean isByInvitation = row.text().equals("invitation");
        boolean isCourseGone = row.flag();
        Instant startsAt = row.instant();
        boolean isStaff = row.flag() || current.may("courses.edit-all");
        String standing = row.text();
        Instant accessUntil = row.instant();
        UUID lesson = row.uuid();
        CourseTerms terms = new CourseTerms(course, slug, title, status, false, false, null, 0, startsAt, null);
        boolean isIn = standing != null && EnrollmentStatus.of(standing) != EnrollmentStatus.DROPPED;
        boolean isOpen = isIn && new Access(EnrollmentStatus.of(standing), accessUntil).closed(terms, clock.instant()).isEmpty();
        boolean isSeen = isStaff || !status.equals("draft") && (isIn || !isByInvitation);
        String lessonSlug = row.text();
        String lessonTitle = row.text();
        boolean isGone = row.flag() || isCourseGone;
        Reach reach = isCourseGone || !isSeen ? Reach.NOWHERE : lesson != null && !isGone && (isStaff || isOpen) ? Reach.LESSON : Reach.COURSE;
        return new Place(course, slug, title, language, lesson, lessonSlug, lessonTitle, isGone, reach);
    }
}
