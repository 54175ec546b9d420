package lectern.enrollments.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import lectern.courses.entity.Obligation;
import lectern.courses.entity.Release;
import lectern.courses.entity.ReleasePlan;
import lectern.enrollments.entity.EnrollmentStatus;
import lectern.enrollments.entity.Grant;
import lectern.testing.TestPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Random courses, rules, groups and extensions, and a student who does random things in them: what holds of progress always. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProgressPropertiesIT {

    private static final int COURSES = 40;
    private static final int EVENTS = 50;
    private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

    private Connection database;

    @BeforeAll
    void open() throws Exception {
        database = TestPostgres.fresh().asOwner();
        database.setAutoCommit(false);
    }

    @AfterAll
    void close() throws SQLException {
        database.close();
    }

    @Test
    void progressIsSoundWhateverHappens() throws Exception {
        for (int seed = 0; seed < COURSES; seed++) {
            try {
                database.createStatement().execute(Files.readString(Path.of("src/test/sql/world.sql")));
                new Walk(seed).take();
            } finally {
                database.rollback();
            }
        }
    }

    private final class Walk {

        private final Random random;
        private final String seed;
        private final List<UUID> lessons = new ArrayList<>();
        private Instant now = START;
        private Set<UUID> visible = new HashSet<>();

        private Walk(int seed) {
            this.random = new Random(seed);
            this.seed = "seed " + seed;
        }

        private void take() throws SQLException {
            run("set search_path = public, test");
            run("delete from course_lessons where course_id = id('balance')");
            int size = 2 + random.nextInt(8);
            for (int i = 0; i < size; i++) {
                run("""
                    insert into course_lessons (organization_id, id, course_id, section_id, slug, title, position, lesson_type, planned_minutes, is_required, is_excluded, completion_rule)
                    values (id('acme'), id('lesson ' || %1$d), id('balance'), id('%2$s section'), 'l-%1$d', 'L', %1$d, 'article', %3$d, %4$s, %5$s, 'marked_done')
                    """.formatted(i, i < size / 2 ? "first" : "second", random.nextInt(40), i % 5 != 3, i % 5 == 3 && random.nextBoolean()));
                lessons.add(UUID.fromString(one("select id('lesson " + i + "')::text")));
            }
            run("insert into course_groups (organization_id, id, course_id, name) values (id('acme'), id('spring'), id('balance'), 'Spring')");
            run("insert into enrollments (organization_id, id, course_id, student_id, enrolled_at) values (id('acme'), id('way'), id('balance'), id('ada'), '" + START + "')");
            run("insert into student_activity (organization_id, course_id, student_id, activity_type, occurred_at) values (id('acme'), id('balance'), id('ada'), 'enrolled', '" + START + "')");
            makeRules();
            for (int event = 0; event < EVENTS; event++) {
                now = now.plus(Duration.ofMinutes(random.nextInt(3000)));
                happen(event);
            }
            assertEquals("0", one("select recompute_progress(id('acme'), id('way'))::text"), seed + ": the progress differs from its recount from the record");
            assertEquals("0", one("select count(*)::text from counter_drift()"), seed + ": a counter differs from its recount");
        }

        // Rules that wait for each other would be refused when they are saved; here they are left out.
        private void makeRules() throws SQLException {
            for (UUID lesson : lessons) {
                if (random.nextInt(3) == 0) {
                    continue;
                }
                String ordering = List.of("free", "after_previous", "after_chosen").get(random.nextInt(3));
                String timing = List.of("at_once", "on_date", "after_enrolment").get(random.nextInt(3));
                run("savepoint rule");
                String rule = one("""
                    insert into release_rules (organization_id, course_id, lesson_id, group_id, timing, opens_at, opens_after_days, ordering)
                    values (id('acme'), id('balance'), '%s', %s, '%s', %s, %s, '%s') returning id::text
                    """.formatted(lesson, random.nextInt(4) == 0 ? "id('spring')" : "null", timing,
                    timing.equals("on_date") ? "timestamptz '" + START.plus(Duration.ofDays(random.nextInt(30))) + "'" : "null",
                    timing.equals("after_enrolment") ? 1 + random.nextInt(30) : "null", ordering));
                if (ordering.equals("after_chosen")) {
                    run("insert into release_prerequisites (organization_id, course_id, rule_id, lesson_id) values (id('acme'), id('balance'), '" + rule + "', '"
                        + lessons.get(random.nextInt(lessons.size())) + "')");
                }
                if (hasCircle("null") || hasCircle("id('spring')")) {
                    run("rollback to savepoint rule");
                }
            }
        }

        private boolean hasCircle(String group) throws SQLException {
            return !new ReleasePlan(steps(group).stream().map(Step::planned).toList()).cycle().isEmpty();
        }

        private void happen(int event) throws SQLException {
            int before = weight();
            boolean wasDone = isCourseDone();
            switch (random.nextInt(12)) {
                case 0, 1, 2, 3, 4, 5 -> work(before);
                case 6 -> reopen();
                case 7 -> correct();
                case 8 -> run("update enrollments set group_id = " + (random.nextBoolean() ? "id('spring')" : "null") + " where id = id('way')");
                case 9 -> grant();
                case 10 -> run("update course_extensions set withdrawn_at = '" + now + "' where withdrawn_at is null and given_at < '" + now.minus(Duration.ofDays(5)) + "'");
                default -> run("update courses set progress_weight = case progress_weight when 'lessons' then 'minutes' else 'lessons' end where id = id('balance')");
            }
            Journey journey = journey();
            int percent = journey.progress().percent();
            assertTrue(percent >= 0 && percent <= 100, seed + ": " + percent + " %");
            assertEquals(journey.progress().weight() + " of " + journey.progress().whole(), one("""
                select e.completed_weight || ' of ' || (c.required_weight - e.exempt_weight) from enrollments e join courses c on c.id = e.course_id where e.id = id('way')
                """), seed + ": pages and counters agree after event " + event);
            assertTrue(!wasDone || isCourseDone(), seed + ": a course once complete stays so");
            Set<UUID> locked = journey.locks(now).keySet();
            assertTrue(locked.stream().noneMatch(lesson -> visible.contains(lesson) && isKeptOpen(journey, lesson)), seed + ": a lesson somebody was in was locked again");
        }

        // The student opens something that is open, and completes it; that never takes progress away or closes anything.
        private void work(int before) throws SQLException {
            Journey journey = journey();
            Set<UUID> locked = journey.locks(now).keySet();
            List<UUID> open = lessons.stream().filter(lesson -> !locked.contains(lesson)).toList();
            if (open.isEmpty()) {
                return;
            }
            visible.addAll(open);
            UUID lesson = open.get(random.nextInt(open.size()));
            run("select record_lesson(id('acme'), id('way'), '" + lesson + "', " + random.nextBoolean() + ", '" + now + "')");
            complete();
            assertTrue(weight() >= before, seed + ": progress fell by working");
            Set<UUID> after = journey().locks(now).keySet();
            assertTrue(open.stream().noneMatch(after::contains), seed + ": working closed a visible lesson");
        }

        private void reopen() throws SQLException {
            Set<UUID> before = journey().locks(now).keySet();
            String lesson = one("select lesson_id::text from student_progress where completed_at is not null order by md5(lesson_id::text || '" + now + "') limit 1");
            if (lesson != null) {
                run("update student_progress set completed_at = null, correction_reason = null where lesson_id = '" + lesson + "'");
                record("lesson_reopened", lesson, "null");
                assertTrue(before.containsAll(journey().locks(now).keySet()), seed + ": taking a mark back closed a lesson");
            }
        }

        private void correct() throws SQLException {
            UUID lesson = lessons.get(random.nextInt(lessons.size()));
            boolean isComplete = random.nextBoolean();
            run("insert into student_progress as p (organization_id, enrollment_id, course_id, lesson_id, student_id) values (id('acme'), id('way'), id('balance'), '" + lesson
                + "', id('ada')) on conflict do nothing");
            run("update student_progress set completed_at = " + (isComplete ? "coalesce(completed_at, '" + now + "')" : "null") + ", correction_reason = 'Right'"
                + (isComplete ? ", first_completed_at = coalesce(first_completed_at, '" + now + "')" : "") + " where lesson_id = '" + lesson + "'");
            String completedAt = one("select completed_at::text from student_progress where lesson_id = '" + lesson + "'");
            if (!isComplete || completedAt.equals(one("select timestamptz '" + now + "'::text"))) {
                record(isComplete ? "lesson_completed" : "lesson_reopened", lesson.toString(), "'Right'");
            } else {
                run("update student_progress set correction_reason = (select (array_agg(a.correction_reason order by a.occurred_at desc, a.id desc))[1] from student_activity a"
                    + " where a.lesson_id = '" + lesson + "' and a.activity_type in ('lesson_completed', 'lesson_reopened')) where lesson_id = '" + lesson + "'");
            }
            complete();
        }

        private void grant() throws SQLException {
            String kind = random.nextBoolean() ? "exempt" : "open";
            run("insert into course_extensions (organization_id, course_id, student_id, group_id, kind, lesson_id, reason, given_at) values (id('acme'), id('balance'), "
                + (random.nextBoolean() ? "id('ada'), null" : "null, id('spring')") + ", '" + kind + "', '" + lessons.get(random.nextInt(lessons.size())) + "', 'Ill', '" + now + "')");
        }

        // As the application does once nothing is missing.
        private void complete() throws SQLException {
            Journey journey = journey();
            if (!isCourseDone() && journey.required() > 0 && journey.completed() >= journey.required()) {
                run("update enrollments set status = 'completed', completed_at = '" + now + "' where id = id('way')");
                record("course_completed", null, "null");
            }
        }

        private void record(String type, String lesson, String reason) throws SQLException {
            run("insert into student_activity (organization_id, course_id, student_id, lesson_id, activity_type, occurred_at, correction_reason) values (id('acme'), id('balance'), id('ada'), "
                + (lesson == null ? "null" : "'" + lesson + "'") + ", '" + type + "', '" + now + "', " + reason + ")");
        }

        private boolean isKeptOpen(Journey journey, UUID lesson) {
            return journey.step(lesson).orElseThrow().isKept();
        }

        private boolean isCourseDone() throws SQLException {
            return one("select completed_at::text from enrollments where id = id('way')") != null;
        }

        private int weight() throws SQLException {
            return Integer.parseInt(one("select completed_weight::text from enrollments where id = id('way')"));
        }

        private Journey journey() throws SQLException {
            List<Grant> grants = new ArrayList<>();
            try (ResultSet row = database.createStatement().executeQuery("""
                select x.kind, x.lesson_id from course_extensions x join enrollments e on e.id = id('way') and (x.student_id = e.student_id or x.group_id = e.group_id)
                 where x.withdrawn_at is null and x.kind = 'open'
                """)) {
                while (row.next()) {
                    grants.add(new Grant(null, Grant.Kind.of(row.getString(1)), row.getObject(2, UUID.class), null, 0, null, null, null, null, false));
                }
            }
            var facts = new EnrollmentFacts(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), EnrollmentStatus.IN_PROGRESS, START, null, null, null, null, now, null, 0, null, null);
            return new Journey(facts, steps("(select group_id from enrollments where id = id('way'))"), grants);
        }

        private List<Step> steps(String group) throws SQLException {
            Map<UUID, Step.Done> done = new HashMap<>();
            try (ResultSet row = database.createStatement().executeQuery("select lesson_id, first_opened_at, completed_at, first_completed_at, is_exempt from student_progress")) {
                while (row.next()) {
                    done.put(row.getObject(1, UUID.class), new Step.Done(at(row, 2), at(row, 3), at(row, 4), null, 0, row.getBoolean(5), null));
                }
            }
            List<Step> steps = new ArrayList<>();
            try (ResultSet row = database.createStatement().executeQuery("""
                select lesson_id, number, is_required, is_excluded, weight, opens_at, opens_after_days, ordering, cast(prerequisites as text[])
                  from lessons_in_order(id('acme'), id('balance'), %s) order by number
                """.formatted(group))) {
                while (row.next()) {
                    UUID id = row.getObject(1, UUID.class);
                    Set<UUID> before = new HashSet<>(Arrays.stream((String[]) row.getArray(9).getArray()).map(UUID::fromString).toList());
                    Release release = new Release(at(row, 6), (Integer) row.getObject(7), Release.Ordering.of(row.getString(8)), before, null, null);
                    steps.add(new Step(id, row.getInt(2), "l", "L", "article", "marked_done", Obligation.of(row.getBoolean(3), row.getBoolean(4)), 0, row.getInt(5), 0, START, release,
                        done.getOrDefault(id, Step.Done.NOTHING), Step.Watched.NOTHING));
                }
            }
            return steps;
        }

        private static Instant at(ResultSet row, int column) throws SQLException {
            OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
            return moment == null ? null : moment.withOffsetSameInstant(ZoneOffset.UTC).toInstant();
        }

        private void run(String statement) throws SQLException {
            database.createStatement().execute(statement);
        }

        private String one(String query) throws SQLException {
            try (ResultSet row = database.createStatement().executeQuery(query)) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }
}
