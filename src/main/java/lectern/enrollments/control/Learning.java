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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import lectern.courses.control.CourseProgress;
import lectern.enrollments.entity.CourseTerms;
import lectern.enrollments.entity.EnrollmentStatus;
import lectern.platform.database.Row;
import lectern.platform.tenancy.Current;

/**
 * What the person of this request is learning, for the calendar and the several sections of Home that tell of it: read once, in one
 * statement for all courses and one for the ways through them.
 */
@RequestScoped
public class Learning {

    /** Courses that are looked at, for their dates too; of somebody who is in more of them, those that can be worked in and were used last. */
    private static final int MOST = 20;

    private static final String MINE = """
        with mine as (
          select e.course_id, e.status, e.completed_lesson_count, e.completed_weight, c.required_lesson_count - e.exempt_lesson_count as required_lesson_count,
                 c.required_weight - e.exempt_weight as required_weight, e.access_until, e.completed_at, e.last_lesson_id,
                 c.slug, c.title, c.subject, c.cover_file_id, coalesce(g.starts_at, c.starts_at) as starts_at, c.instructor_id,
                 c.language, c.status as course_status, c.ends_at, e.group_id, e.enrolled_at,
                 row_number() over (order by (e.status in ('enrolled', 'in_progress') and coalesce(e.access_until > ?3, true) and coalesce(coalesce(g.starts_at, c.starts_at) <= ?3, true)) desc,
                                    e.status = 'completed', e.status = 'enrolled', coalesce(e.last_accessed_at, e.enrolled_at) desc, e.id desc) as place
            from enrollments e
            join courses c on c.organization_id = ?1 and c.id = e.course_id and c.deleted_at is null and c.status <> 'draft'
            left join course_groups g on g.organization_id = ?1 and g.id = e.group_id
           where e.organization_id = ?1 and e.student_id = ?2 and e.status <> 'dropped'
        )
        select e.slug, e.title, e.subject, e.cover_file_id, i.full_name, e.status, e.completed_lesson_count, e.required_lesson_count, e.completed_weight, e.required_weight,
               e.starts_at, e.course_id,
               (select count(*) from course_lessons l
                  join course_sections s on s.organization_id = ?1 and s.course_id = l.course_id and s.id = l.section_id and s.deleted_at is null
                  left join student_progress p on p.organization_id = ?1 and p.student_id = ?2 and p.lesson_id = l.id
                 where e.status = 'completed' and l.organization_id = ?1 and l.course_id = e.course_id and l.deleted_at is null and not l.is_hidden
                   and l.created_at > e.completed_at and p.completed_at is null) as new_count,
               (select cast(jsonb_object_agg(w.day, w.seconds) as text) from study_minutes w
                 where w.organization_id = ?1 and w.student_id = ?2 and w.day >= ?4) as week,
               e.language, e.course_status, e.ends_at,
               exists (select from release_rules r
                        where r.organization_id = ?1 and r.course_id = e.course_id and coalesce(r.group_id = e.group_id, r.group_id is null)
                          and (r.opens_at is not null or r.opens_after_days is not null or r.due_at is not null or r.due_after_days is not null))
                 or exists (select from course_lessons l
                             where l.organization_id = ?1 and l.course_id = e.course_id and l.created_at > greatest(e.enrolled_at, ?6)) as has_dates
          from mine e
          join memberships i on i.organization_id = ?1 and i.id = e.instructor_id
         where e.place <= ?5
         order by e.place
        """;

    /**
     * A course the person is in.
     *
     * @param terms what decides whether it is open; it starts when the person's group does
     * @param newCount lessons that came after the person had completed the course
     * @param journey the way through it, without steps where no lesson has a date and it is not the course to go on with
     */
    public record Mine(CourseTerms terms, String language, String subject, UUID coverFileId, String instructor, CourseProgress progress, int newCount, Journey journey) {

        Mine by(Journey way) {
            return new Mine(terms, language, subject, coverFileId, instructor, progress, newCount, way);
        }

        public String slug() {
            return terms.slug();
        }

        public String title() {
            return terms.title();
        }

        public EnrollmentStatus status() {
            return journey.enrollment().status();
        }

        public Instant accessEndsAt() {
            return journey.enrollment().accessEndsAt();
        }

        public Instant startsAt() {
            return terms.startsAt();
        }
    }

    /** A lesson to go on with. */
    public record Next(int number, String slug, String title, int plannedMinutes, int seconds) {
    }

    // A course as it is found, before the way through it is read.
    private record Found(Mine course, boolean isUnderWay, boolean hasDates) {
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
            courses = read();
        }
        return courses;
    }

    /** The lesson to go on with, as the page of the first course says; empty where nothing is open. */
    public Optional<Next> next() {
        return courses().stream().findFirst().filter(course -> course.status() != EnrollmentStatus.COMPLETED && isOpen(course))
            .flatMap(course -> course.journey().next(clock.instant()))
            .map(step -> new Next(step.number(), step.slug(), step.title(), step.plannedMinutes(), step.seconds()));
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

    private List<Mine> read() {
        Instant now = clock.instant();
        Query query = entities.createNativeQuery(MINE).setParameter(1, current.organizationId()).setParameter(2, current.memberId())
            .setParameter(3, now.atOffset(ZoneOffset.UTC)).setParameter(4, monday()).setParameter(5, MOST)
            .setParameter(6, now.minus(CourseDates.NEW_FOR).atOffset(ZoneOffset.UTC));
        List<Found> found = Row.list(query, this::read);
        List<UUID> whole = found.stream().filter(one -> one.hasDates() || one == found.get(0) && one.isUnderWay()).map(one -> one.course().terms().id()).toList();
        Map<UUID, Journey> ways = journeys.of(found.stream().map(one -> one.course().terms().id()).toList(), whole, current.memberId());
        return found.stream().map(Found::course).filter(course -> ways.containsKey(course.terms().id())).map(course -> course.by(ways.get(course.terms().id()))).toList();
    }

    private Found read(Row row) {
        String slug = row.text();
        String title = row.text();
        String subject = row.text();
        UUID cover = row.uuid();
        String instructor = row.text();
        boolean isCompleted = EnrollmentStatus.of(row.text()) == EnrollmentStatus.COMPLETED;
        CourseProgress progress = CourseProgress.counted(row.number(), row.number(), row.number(), row.number(), isCompleted);
        Instant starts = row.instant();
        UUID id = row.uuid();
        int newCount = row.number();
        keepWeek(row.text());
        String language = row.text();
        CourseTerms terms = new CourseTerms(id, slug, title, row.text(), false, false, null, 0, starts, row.instant());
        return new Found(new Mine(terms, language, subject, cover, instructor, progress, newCount, Journey.NONE), !isCompleted, row.flag());
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
