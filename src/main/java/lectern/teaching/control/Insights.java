package lectern.teaching.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import lectern.courses.control.CourseFacts;
import lectern.platform.database.Row;
import lectern.platform.tenancy.Current;
import lectern.teaching.entity.InstructorSettings;

/** What teaching comes to, in figures. */
@ApplicationScoped
public class Insights {

    /** Who is away is asked of so many people, those who are away longest. */
    public static final int SAMPLE = 500;

    /** More than this goes into no file. */
    public static final int IN_FILE = 20_000;

    private static final int EVENTS = 10;
    private static final int COURSES = 30;

    /** What all courses of somebody come to; {@code averageStars} is null without reviews. */
    public record Figures(int courses, int students, int active, int completed, int reviews, Double averageStars, int waiting) {
    }

    /** Something a student did. */
    public record Event(String courseSlug, String courseTitle, UUID studentId, String name, String lesson, String activity, Instant at) {
    }

    /** A course somebody teaches. */
    public record Course(String slug, String title, String language, int students, int completed, int waiting) {
    }

    /** A lesson in figures: of all who ever opened it. */
    public record LessonFigures(UUID id, int number, String title, int opened, int completed, long seconds) {

        /** The time that one who opened it spent on it. */
        public long secondsEach() {
            return opened == 0 ? 0 : Math.round((double) seconds / opened);
        }
    }

    /** Somebody who is under way but was not there for some time. */
    public record Away(UUID id, String name, int completed, int required, Instant seenAt, UUID lessonId, String lesson) {
    }

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    public Figures figures(Instant activeSince) {
        return Row.first(entities.createNativeQuery("""
                select course_count, student_count, active_count, completed_count, review_count, cast(average_stars as text), waiting_count
                  from get_instructor_dashboard_stats(?1, ?2)
                """)
            .setParameter(1, current.memberId()).setParameter(2, activeSince.atOffset(ZoneOffset.UTC)),
            row -> new Figures(row.number(), row.number(), row.number(), row.number(), row.number(), decimal(row.text()), row.number())).orElseThrow();
    }

    /** What students did last. */
    public List<Event> events() {
        return Row.list(entities.createNativeQuery("""
                select course_slug, course_title, student_id, full_name, lesson_title, activity_type, occurred_at from get_instructor_recent_activity(?1, ?2)
                """).setParameter(1, current.memberId()).setParameter(2, EVENTS),
            row -> new Event(row.text(), row.text(), row.uuid(), row.text(), row.text(), row.text(), row.instant()));
    }

    /** The newest courses the person of this request teaches. */
    public List<Course> courses() {
        return Row.list(entities.createNativeQuery("""
                select c.slug, c.title, c.language, coalesce(k.not_started_count + k.in_progress_count + k.completed_count, 0) as students,
                       coalesce(k.completed_count, 0) as completed, coalesce(v.escalated_count, 0) as waiting
                  from taught_courses(?2, ?3) t
                  join courses c on c.organization_id = ?1 and c.id = t.course_id
                  left join enrollment_counts k on k.organization_id = ?1 and k.course_id = c.id
                  left join course_review_counts v on v.organization_id = ?1 and v.course_id = c.id
                 order by t.listed_at desc, c.id desc
                """).setParameter(1, current.organizationId()).setParameter(2, current.memberId()).setParameter(3, COURSES),
            row -> new Course(row.text(), row.text(), row.text(), row.number(), row.number(), row.number()));
    }

    /** The lessons of a course in their order. */
    public List<LessonFigures> lessons(UUID courseId) {
        return Row.list(entities.createNativeQuery("""
                select o.lesson_id, o.number, o.title, coalesce(k.opened_count, 0) as opened, coalesce(k.completed_count, 0) as completed,
                       coalesce(k.time_spent_seconds, 0) as seconds
                  from lessons_in_order(?1, ?2) o
                  left join lesson_counts k on k.organization_id = ?1 and k.course_id = ?2 and k.lesson_id = o.lesson_id
                 order by o.number
                """).setParameter(1, current.organizationId()).setParameter(2, courseId),
            row -> new LessonFigures(row.uuid(), row.number(), row.text(), row.number(), row.number(), row.large()));
    }

    /** After how many days somebody counts as away, for the person of this request. */
    public int awayDays() {
        return Row.first(entities.createNativeQuery("select away_days from instructor_settings where organization_id = ?1 and instructor_id = ?2")
            .setParameter(1, current.organizationId()).setParameter(2, current.memberId()), Row::number).orElse(InstructorSettings.AWAY_DAYS);
    }

    /** Students of a course who are under way and were not there since a moment, the longest away first. */
    public List<Away> away(CourseFacts course, Instant since, int most) {
        return Row.list(entities.createNativeQuery("""
                select student_id, full_name, completed_lesson_count, required_lesson_count, last_accessed_at, last_lesson_id, last_lesson_title
                  from get_instructor_student_progress(?1, ?2, ?3, ?4)
                """)
            .setParameter(1, course.instructorId()).setParameter(2, course.id()).setParameter(3, since.atOffset(ZoneOffset.UTC)).setParameter(4, most),
            row -> new Away(row.uuid(), row.text(), row.number(), row.number(), row.instant(), row.uuid(), row.text()));
    }

    private static Double decimal(String text) {
        return text == null ? null : Double.valueOf(text);
    }
}
