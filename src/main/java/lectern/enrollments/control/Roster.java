package lectern.enrollments.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lectern.courses.control.CourseProgress;
import lectern.enrollments.entity.EnrollmentStatus;
import lectern.platform.database.Row;
import lectern.platform.tenancy.Current;

/** The people of a course, a page at a time, and in figures that cost the same for twenty and for twenty thousand of them. */
@ApplicationScoped
public class Roster {

    /** People on one page. */
    public static final int PAGE = 50;

    /** Figures that no counter keeps are taken from so many people. */
    public static final int SAMPLE = 100;

    /** Whoever was not there for this long is away. */
    public static final Duration AWAY = Duration.ofDays(7);

    private static final String FIGURES = """
        select coalesce(k.not_started_count, 0), coalesce(k.in_progress_count, 0), coalesce(k.completed_count, 0), coalesce(k.dropped_count, 0),
               coalesce(a.people, 0), cast(m.seconds as integer), l.number, l.title
          from (select 1) one
          left join enrollment_counts k on k.organization_id = ?1 and k.course_id = ?2
          left join lateral (
            select count(*) as people, mode() within group (order by s.last_lesson_id) as stops_at
              from (select e.last_lesson_id from enrollments e
                     where e.organization_id = ?1 and e.course_id = ?2 and e.status = 'in_progress' and e.seen_at < ?3
                     order by e.seen_at desc limit ?4) s) a on true
          left join lateral (
            select percentile_disc(0.5) within group (order by s.time_spent_seconds) as seconds
              from (select e.time_spent_seconds from enrollments e
                     where e.organization_id = ?1 and e.course_id = ?2 and e.status = 'completed'
                     order by e.seen_at desc limit ?4) s) m on true
          left join lateral (select o.number, o.title from lessons_in_order(?1, ?2) o where o.lesson_id = a.stops_at) l on true
        """;

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    public RosterFigures figures(UUID courseId, Instant now) {
        return Row.first(entities.createNativeQuery(FIGURES).setParameter(1, current.organizationId()).setParameter(2, courseId)
                .setParameter(3, now.minus(AWAY).atOffset(ZoneOffset.UTC)).setParameter(4, SAMPLE),
            row -> new RosterFigures(row.number(), row.number(), row.number(), row.number(), row.number(), row.count(), row.count(), row.text())).orElseThrow();
    }

    /** One page and, when there is more, one person beyond it. */
    public List<RosterRow> page(UUID courseId, RosterFilter filter, int size, Instant now) {
        Search search = new Search(courseId, filter, size + 1, now);
        Query query = entities.createNativeQuery(search.text());
        for (int place = 0; place < search.values.size(); place++) {
            query.setParameter(place + 1, search.values.get(place));
        }
        return Row.list(query, Roster::read);
    }

    private static RosterRow read(Row row) {
        UUID member = row.uuid();
        String name = row.text();
        String email = row.text();
        EnrollmentStatus status = EnrollmentStatus.of(row.text());
        CourseProgress progress = CourseProgress.counted(row.number(), row.number(), row.number(), row.number(), status == EnrollmentStatus.COMPLETED);
        return new RosterRow(member, name, email, status, progress, row.instant(), row.instant(), row.instant(), row.instant(), row.large(), row.text());
    }

    /** The statement, put together from the parts this filter needs; every order ends with the id. */
    private final class Search {

        private final List<Object> values = new ArrayList<>();
        private final RosterFilter filter;
        private final int most;
        private final Instant now;

        private Search(UUID courseId, RosterFilter filter, int most, Instant now) {
            this.filter = filter;
            this.most = most;
            this.now = now;
            values.addAll(List.of(current.organizationId(), courseId));
        }

        private String text() {
            String mark = switch (filter.order()) {
                case "name" -> "m.name_key || ',' || m.id";
                case "progress" -> "cast(e.completed_lesson_count as text) || ',' || e.id";
                default -> "cast(cast(extract(epoch from e.seen_at) * 1000000 as bigint) as text) || ',' || e.id";
            };
            String order = switch (filter.order()) {
                case "name" -> "m.name_key, m.id";
                case "progress" -> "e.completed_lesson_count desc, e.id desc";
                case "away" -> "e.seen_at, e.id";
                default -> "e.seen_at desc, e.id desc";
            };
            return "select m.id, m.full_name, m.email, e.status, e.completed_lesson_count, c.required_lesson_count - e.exempt_lesson_count,"
                + " e.completed_weight, c.required_weight - e.exempt_weight, e.enrolled_at, e.completed_at, e.last_accessed_at,"
                + " e.access_until, e.time_spent_seconds, " + mark
                + " from " + (filter.name().isEmpty() ? "" : called() + " join ") + "enrollments e " + (filter.name().isEmpty() ? "" : "on e.id = f.found_id ")
                + "join memberships m on m.id = e.student_id join courses c on c.organization_id = ?1 and c.id = ?2 where e.organization_id = ?1 and e.course_id = ?2 and m.organization_id = ?1 and m.deleted_at is null"
                + (filter.name().isEmpty() ? group() + run() + after() : "") + " order by " + order + " limit " + most;
        }

        // Row-level security keeps parts of names from their index, so that a function looks for them.
        private String called() {
            Optional<After> after = mark();
            return "search_roster(?2, " + value(filter.name()) + ", " + standing().map(this::value).orElse("null") + ", "
                + (filter.group().equals("away") ? value(awaySince()) : "null") + ", "
                + (filter.run() == null ? "null" : "cast(" + value(filter.run().toString()) + " as uuid)") + ", " + value(filter.order()) + ", "
                + after.map(mark -> value(mark.key())).orElse("null") + ", " + after.map(mark -> "cast(" + value(mark.id()) + " as uuid)").orElse("null") + ", "
                + most + ") f";
        }

        private String group() {
            return standing().map(status -> " and e.status = " + value(status)).orElse("")
                + (filter.group().equals("away") ? " and e.seen_at < " + value(awaySince()) : "");
        }

        private String run() {
            return filter.run() == null ? "" : " and e.group_id = cast(" + value(filter.run().toString()) + " as uuid)";
        }

        private Optional<String> standing() {
            return switch (filter.group()) {
                case "not_started" -> Optional.of("enrolled");
                case "away" -> Optional.of("in_progress");
                case "in_progress", "completed", "dropped" -> Optional.of(filter.group());
                default -> Optional.empty();
            };
        }

        private OffsetDateTime awaySince() {
            return now.minus(AWAY).atOffset(ZoneOffset.UTC);
        }

        private String after() {
            return mark().map(mark -> {
                String key = value(mark.key());
                String id = "cast(" + value(mark.id()) + " as uuid)";
                return switch (filter.order()) {
                    case "name" -> " and (m.name_key, m.id) > (" + key + ", " + id + ")";
                    case "progress" -> " and (e.completed_lesson_count, e.id) < (cast(" + key + " as integer), " + id + ")";
                    default -> " and (e.seen_at, e.id) " + (filter.order().equals("away") ? ">" : "<")
                        + " (timestamptz 'epoch' + cast(" + key + " as bigint) * interval '1 microsecond', " + id + ")";
                };
            }).orElse("");
        }

        private Optional<After> mark() {
            int comma = filter.after().lastIndexOf(',');
            if (comma < 0 || !filter.after().substring(comma + 1).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
                return Optional.empty();
            }
            After mark = new After(filter.after().substring(0, comma), filter.after().substring(comma + 1));
            String form = filter.order().equals("name") ? "(?s).*" : filter.order().equals("progress") ? "\\d{1,9}" : "\\d{1,17}";
            return Optional.of(mark).filter(place -> place.key().matches(form));
        }

        private String value(Object value) {
            values.add(value);
            return "?" + values.size();
        }
    }

    /** Where the page before ended. */
    private record After(String key, String id) {
    }
}
