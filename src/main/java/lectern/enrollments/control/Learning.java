package lectern.enrollments.control;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.io.StringReader;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import lectern.courses.control.CourseProgress;
import lectern.enrollments.entity.EnrollmentStatus;
import lectern.platform.database.Row;
import lectern.platform.tenancy.Current;

/**
 * What the person of this request is learning, for the several sections of Home that tell of it: read once, in one statement for
 * all courses and one for the way through the first.
 */
@RequestScoped
public class Learning {

    /** More courses than these are in the catalogue. */
    private static final int MOST = 9;

    private static final String MINE = """
        with mine as (
          select e.course_id, e.status, e.completed_lesson_count, e.completed_weight, c.required_lesson_count - e.exempt_lesson_count as required_lesson_count,
                 c.required_weight - e.exempt_weight as required_weight, e.access_until, e.completed_at, e.last_lesson_id,
                 c.slug, c.title, c.subject, c.cover_file_id, coalesce(g.starts_at, c.starts_at) as starts_at, c.instructor_id,
                 row_number() over (order by (e.status in ('enrolled', 'in_progress') and coalesce(e.access_until > ?3, true) and coalesce(coalesce(g.starts_at, c.starts_at) <= ?3, true)) desc,
                                    e.status = 'completed', e.status = 'enrolled', coalesce(e.last_accessed_at, e.enrolled_at) desc, e.id desc) as place
            from enrollments e
            join courses c on c.organization_id = ?1 and c.id = e.course_id and c.deleted_at is null and c.status <> 'draft'
            left join course_groups g on g.organization_id = ?1 and g.id = e.group_id
           where e.organization_id = ?1 and e.student_id = ?2 and e.status <> 'dropped'
        )
        select e.slug, e.title, e.subject, e.cover_file_id, i.full_name, e.status, e.completed_lesson_count, e.required_lesson_count, e.completed_weight, e.required_weight,
               e.access_until,
               e.starts_at, e.course_id,
               (select count(*) from course_lessons l
                  join course_sections s on s.organization_id = ?1 and s.course_id = l.course_id and s.id = l.section_id and s.deleted_at is null
                  left join student_progress p on p.organization_id = ?1 and p.student_id = ?2 and p.lesson_id = l.id
                 where e.status = 'completed' and l.organization_id = ?1 and l.course_id = e.course_id and l.deleted_at is null and not l.is_hidden
                   and l.created_at > e.completed_at and p.completed_at is null) as new_count,
               (select cast(jsonb_object_agg(w.day, w.seconds) as text) from study_minutes w
                 where w.organization_id = ?1 and w.student_id = ?2 and w.day >= ?4) as week
          from mine e
          join memberships i on i.organization_id = ?1 and i.id = e.instructor_id
         where e.place <= ?5
         order by e.place
        """;

    /**
     * A course the person is in.
     *
     * @param next the lesson to go on with, as the page of the course says; only the first course tells, and not where nothing is open
     * @param newCount lessons that came after the person had completed the course
     */
    public record Mine(String slug, String title, String subject, UUID coverFileId, String instructor, EnrollmentStatus status, CourseProgress progress,
                       Instant accessEndsAt, Instant startsAt, Next next, int newCount) {
    }

    /** A lesson to go on with. */
    public record Next(int number, String slug, String title, int plannedMinutes, int seconds) {
    }

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    @Inject
    Journeys journeys;

    @Inject
    Clock clock;

    private List<Mine> courses;
    private final Map<LocalDate, Integer> seconds = new TreeMap<>();

    /** The courses the person is in: those under way first, those completed last. */
    public List<Mine> courses() {
        if (courses == null) {
            read();
        }
        return courses;
    }

    /** The days of this week with the seconds spent learning on each, Monday first. */
    public Map<LocalDate, Integer> week() {
        courses();
        Map<LocalDate, Integer> week = new TreeMap<>();
        for (int day = 0; day < 7; day++) {
            LocalDate date = monday().plusDays(day);
            week.put(date, seconds.getOrDefault(date, 0));
        }
        return week;
    }

    /** Whether the lessons of a course are open now. */
    public boolean isOpen(Mine course) {
        return !isOver(course) && !isWaiting(course);
    }

    /** Whether the time for which the person was let in is over. */
    public boolean isOver(Mine course) {
        return course.accessEndsAt() != null && !clock.instant().isBefore(course.accessEndsAt());
    }

    /** Whether the course is still to start. */
    public boolean isWaiting(Mine course) {
        return course.startsAt() != null && clock.instant().isBefore(course.startsAt());
    }

    private LocalDate monday() {
        return clock.instant().atZone(current.zone()).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private void read() {
        courses = new ArrayList<>();
        Query query = entities.createNativeQuery(MINE).setParameter(1, current.organizationId()).setParameter(2, current.memberId())
            .setParameter(3, clock.instant().atOffset(ZoneOffset.UTC)).setParameter(4, monday()).setParameter(5, MOST);
        Row.list(query, row -> courses.add(read(row)));
    }

    private Mine read(Row row) {
        String slug = row.text();
        String title = row.text();
        String subject = row.text();
        UUID cover = row.uuid();
        String instructor = row.text();
        EnrollmentStatus status = EnrollmentStatus.of(row.text());
        CourseProgress progress = CourseProgress.counted(row.number(), row.number(), row.number(), row.number(), status == EnrollmentStatus.COMPLETED);
        Instant accessEnds = row.instant();
        Instant starts = row.instant();
        UUID course = row.uuid();
        Next next = courses.isEmpty() && status != EnrollmentStatus.COMPLETED ? next(course) : null;
        Mine mine = new Mine(slug, title, subject, cover, instructor, status, progress, accessEnds, starts, next, row.number());
        keepWeek(row.text());
        return mine;
    }

    private Next next(UUID courseId) {
        return journeys.of(courseId, current.memberId()).next(clock.instant())
            .map(step -> new Next(step.number(), step.slug(), step.title(), step.plannedMinutes(), step.seconds())).orElse(null);
    }

    private void keepWeek(String json) {
        if (json == null || !seconds.isEmpty()) {
            return;
        }
        try (var reader = Json.createReader(new StringReader(json))) {
            JsonObject days = reader.readObject();
            days.keySet().forEach(day -> seconds.put(LocalDate.parse(day), days.getInt(day)));
        }
    }
}
