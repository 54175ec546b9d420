package lectern.guards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import lectern.testing.TestPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CountersIT {

    private static final int WRITERS = 64;
    private static final int TURNS = 40;
    private static final int STUDENTS = 16;
    private static final String FULL = "23514";

    private TestPostgres.Database database;

    @BeforeEach
    void fillAnOrganization() throws Exception {
        database = TestPostgres.fresh();
        try (var owner = database.asOwner()) {
            owner.createStatement().execute(Files.readString(Path.of("src/test/sql/world.sql")));
            owner.createStatement().execute("""
                set search_path = public, test;
                insert into memberships (organization_id, id, full_name) select id('acme'), id('student ' || n), 'Student ' || n from generate_series(1, 80) n;
                insert into teams (organization_id, id, name) select id('acme'), id('team ' || n), 'Team ' || n from generate_series(1, 4) n;
                insert into course_lessons (organization_id, id, course_id, section_id, slug, title, position, lesson_type)
                select id('acme'), id('lesson ' || n), id('balance'), id(case when n % 2 = 0 then 'first section' else 'second section' end), 'lesson-' || n, 'Lesson ' || n, n, 'article'
                  from generate_series(5, 16) n;
                insert into lesson_qa (organization_id, id, course_id, lesson_id, posted_at, title, body)
                select id('acme'), id('question ' || n), id('balance'), id('lesson 1'), now(), 'Question ' || n, '' from generate_series(1, 4) n;
                """);
        }
    }

    @Test
    void countersEqualTheirRecountAfterManyWritersAtOnce() throws Exception {
        Map<String, Integer> failures = new TreeMap<>();
        inParallel(writer -> {
            var chance = new Random(writer);
            try (var connection = database.asApp()) {
                connection.setAutoCommit(false);
                for (int turn = 0; turn < TURNS; turn++) {
                    write(connection, chance, failures);
                }
            }
            return null;
        });
        assertEquals(Map.of(), failures);
        try (var owner = database.asOwner()) {
            assertEquals(List.of(), Tenancy.texts(owner, "select drift::text from counter_drift() drift"));
            // It was a crowd: people enrolled, completed and spent time.
            assertEquals(List.of("t"), Tenancy.texts(owner, """
                select (select count(*) > 8 from enrollments) and (select count(*) > 20 and sum(time_spent_seconds) > 70 from student_progress where completed_at is not null)
                """));
        }
    }

    /** Two transactions that overlap: the second begins when the first has written, and ends after it. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("overlaps")
    void overlappingWritersMissNothingOfEachOther(String what, String first, String second) throws Exception {
        try (var owner = database.asOwner(); var one = database.asApp(); var other = database.asApp()) {
            owner.createStatement().execute("""
                insert into enrollments (organization_id, course_id, student_id) values (test.id('acme'), test.id('balance'), test.id('student 1'));
                insert into team_members (organization_id, team_id, member_id) values (test.id('acme'), test.id('team 1'), test.id('student 1'));
                """);
            one.setAutoCommit(false);
            other.setAutoCommit(false);
            settings(one);
            run(one, first);
            settings(other);
            var later = Executors.newSingleThreadExecutor();
            var done = later.submit(() -> {
                run(other, second);
                return null;
            });
            awaitWaitingOrDone(owner, done);
            one.commit();
            done.get();
            other.commit();
            later.shutdown();
            assertEquals(List.of(), Tenancy.texts(owner, "select drift::text from counter_drift() drift"));
        }
    }

    static Stream<Arguments> overlaps() {
        var complete = "update student_progress set completed_at = now(), time_spent_seconds = time_spent_seconds + 5 where student_id = test.id('student 1') and lesson_id = test.id('lesson %d')";
        var enrol = "insert into enrollments (organization_id, course_id, student_id) values (test.id('acme'), test.id('balance'), test.id('student %d'))";
        var optional = "update course_lessons set is_required = false where id = test.id('lesson 1')";
        var hidden = "update course_lessons set is_hidden = not is_hidden where id = test.id('lesson 1')";
        var trashed = "update course_sections set deleted_at = now() where id = test.id('first section')";
        var added = "insert into course_lessons (organization_id, course_id, section_id, slug, title, position, lesson_type) values (test.id('acme'), test.id('balance'), test.id('first section'), 'new-%1$d', 'New', 2%1$d, 'article')";
        var joined = "insert into team_members (organization_id, team_id, member_id) values (test.id('acme'), test.id('team 1'), test.id('student %d'))";
        var left = "update memberships set left_at = now() where id = test.id('student %d')";
        return Stream.of(
            Arguments.of("a student completes two lessons", complete.formatted(1), complete.formatted(2)),
            Arguments.of("a lesson is completed while it becomes optional", optional, complete.formatted(1)),
            Arguments.of("a lesson becomes optional while it is completed", complete.formatted(1), optional),
            Arguments.of("a lesson is completed while it is hidden", hidden, complete.formatted(1)),
            Arguments.of("a lesson is hidden while it is completed", complete.formatted(1), hidden),
            Arguments.of("a lesson is completed while its section goes into the trash", trashed, complete.formatted(1)),
            Arguments.of("a section goes into the trash while a lesson of it is completed", complete.formatted(1), trashed),
            Arguments.of("two lessons are added", added.formatted(1), added.formatted(2)),
            Arguments.of("a lesson is added to a section that goes into the trash", trashed, added.formatted(1)),
            Arguments.of("two people enrol", enrol.formatted(2), enrol.formatted(3)),
            Arguments.of("somebody enrols while a lesson is added", added.formatted(1), enrol.formatted(2)),
            Arguments.of("two people join a team", joined.formatted(2), joined.formatted(3)),
            Arguments.of("somebody joins a team while leaving the organization", left.formatted(2), joined.formatted(2)),
            Arguments.of("somebody leaves the organization while joining a team", joined.formatted(2), left.formatted(2)),
            Arguments.of("two of a team leave the organization", left.formatted(1), left.formatted(2)));
    }

    private static void awaitWaitingOrDone(Connection owner, Future<?> done) throws Exception {
        for (int i = 0; i < 100 && !done.isDone(); i++) {
            if (!Tenancy.texts(owner, "select pid::text from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'").isEmpty()) {
                return;
            }
            Thread.sleep(20);
        }
    }

    @Test
    void twentyOfSixtyFourGetIntoTwentyPlaces() throws Exception {
        try (var owner = database.asOwner()) {
            owner.createStatement().execute("update courses set capacity = 20");
        }
        var start = new CyclicBarrier(WRITERS);
        var answers = inParallel(writer -> {
            try (var connection = database.asApp()) {
                connection.setAutoCommit(false);
                settings(connection);
                start.await();
                run(connection, "insert into enrollments (organization_id, course_id, student_id) values (test.id('acme'), test.id('balance'), test.id('student " + (writer + 1) + "'))");
                connection.commit();
                return "in";
            } catch (SQLException e) {
                assertTrue(e.getMessage().contains("courses_not_overbooked"), e.getMessage());
                return e.getSQLState();
            }
        });
        assertEquals(20, answers.stream().filter("in"::equals).count());
        assertEquals(WRITERS - 20, answers.stream().filter(FULL::equals).count());
        try (var owner = database.asOwner()) {
            assertEquals(List.of("20 20 20"), Tenancy.texts(owner, """
                select enrolled_count || ' ' || (select count(*) from enrollments) || ' ' || (select count(distinct student_id) from student_progress) from courses
                """));
            assertEquals(List.of(), Tenancy.texts(owner, "select drift::text from counter_drift() drift"));
        }
    }

    @Test
    void driftIsNoticed() throws SQLException {
        try (var owner = database.asOwner()) {
            owner.setAutoCommit(false);
            owner.createStatement().execute("""
                insert into enrollments (organization_id, course_id, student_id) values (test.id('acme'), test.id('balance'), test.id('ada'));
                update organizations set member_count = member_count + 1 where slug = 'acme';
                update teams set member_count = 9 where name = 'Team 1';
                insert into course_groups (organization_id, course_id, name) values (test.id('acme'), test.id('balance'), 'Spring');
                update course_groups set member_count = 9;
                update courses set enrolled_count = 9, lesson_count = 99, required_lesson_count = 99, required_weight = 99, planned_minutes = 9;
                update enrollments set completed_lesson_count = 9, completed_weight = 9, exempt_lesson_count = 9, exempt_weight = 9, time_spent_seconds = 9;
                update enrollment_counts set not_started_count = 9, in_progress_count = 9, completed_count = 9, dropped_count = 9;
                update lesson_qa set vote_count = 9, answer_count = 9, report_count = 9;
                insert into course_review_counts (organization_id, course_id, one_star_count, two_star_count, three_star_count, four_star_count, five_star_count, escalated_count)
                values (test.id('acme'), test.id('balance'), 9, 9, 9, 9, 9, 9);
                insert into lesson_counts (organization_id, course_id, lesson_id, opened_count, completed_count, time_spent_seconds)
                values (test.id('acme'), test.id('balance'), test.id('lesson 1'), 9, 9, 9);
                """);
            var counters = Tenancy.texts(owner, """
                select t.relname || '.' || a.attname from pg_class t join pg_attribute a on a.attrelid = t.oid
                 where t.relnamespace = 'public'::regnamespace and t.relkind = 'r' and not t.relispartition and a.attnum > 0 and not a.attisdropped
                   and (a.attname ~ '_count$' and a.attname <> 'attempt_count'
                   or (t.relname, a.attname) in (('courses', 'planned_minutes'), ('courses', 'required_weight'), ('enrollments', 'completed_weight'),
                     ('enrollments', 'exempt_weight'), ('enrollments', 'time_spent_seconds'), ('lesson_counts', 'time_spent_seconds')))
                 order by 1
                """);
            assertEquals(counters, Tenancy.texts(owner, "select distinct table_name || '.' || counter from counter_drift() order by 1"));
            owner.rollback();
        }
    }

    // One transaction as the application makes them: whoever enrols holds the course first, whoever edits the outline its lock.
    private static void write(Connection connection, Random chance, Map<String, Integer> failures) throws SQLException {
        var student = "test.id('student " + (1 + chance.nextInt(STUDENTS)) + "')";
        var lesson = "test.id('lesson " + (1 + chance.nextInt(16)) + "')";
        var section = "test.id('" + (chance.nextBoolean() ? "first" : "second") + " section')";
        var team = "test.id('team " + (1 + chance.nextInt(4)) + "')";
        var question = "test.id('question " + (1 + chance.nextInt(4)) + "')";
        var toggled = "case when deleted_at is null then now() end";
        var hold = "select 1 from courses where organization_id = test.id('acme') and id = test.id('balance') for no key update";
        var edit = "select pg_advisory_xact_lock(hashtextextended('courses.outline ' || test.id('balance'), 0))";
        var statements = switch (chance.nextInt(15)) {
            case 0, 1, 2 -> List.of(hold, "insert into enrollments (organization_id, course_id, student_id) values (test.id('acme'), test.id('balance'), " + student + ") on conflict do nothing");
            case 3 -> List.of(hold, "update enrollments set status = case status when 'dropped' then 'in_progress' else 'dropped' end, dropped_at = now() where student_id = " + student);
            case 4, 5, 6 -> List.of("update student_progress set first_opened_at = coalesce(first_opened_at, now()), completed_at = case when completed_at is null then now() end where student_id = " + student + " and lesson_id = " + lesson,
                "update enrollments set last_accessed_at = now(), status = case status when 'enrolled' then 'in_progress' else status end where student_id = " + student);
            case 7 -> List.of("update student_progress set time_spent_seconds = time_spent_seconds + 7 where student_id = " + student + " and lesson_id = " + lesson);
            case 8 -> List.of(edit, "update course_lessons set is_required = not is_required, is_hidden = not is_hidden, planned_minutes = (planned_minutes + 1) % 60 where id = " + lesson);
            case 9 -> List.of(edit, "update course_sections set deleted_at = " + toggled + " where id = " + section,
                "update course_lessons set deleted_at = " + toggled + ", section_id = " + section + " where id = " + lesson);
            case 10 -> List.of(chance.nextBoolean()
                ? "insert into team_members (organization_id, team_id, member_id) values (test.id('acme'), " + team + ", " + student + ") on conflict do nothing"
                : "delete from team_members where member_id = " + student);
            case 11, 12 -> List.of(chance.nextBoolean()
                ? "insert into lesson_qa_votes (organization_id, post_id, member_id) values (test.id('acme'), " + question + ", " + student + ") on conflict do nothing"
                : "delete from lesson_qa_votes where post_id = " + question + " and member_id = " + student);
            case 13 -> List.of("select 1 from lesson_qa where id = " + question + " for no key update", chance.nextBoolean()
                ? "insert into lesson_qa (organization_id, course_id, lesson_id, parent_id, posted_by_id, posted_at, body) select organization_id, course_id, lesson_id, id, " + student
                    + ", now(), 'Answer' from lesson_qa where id = " + question
                : "update lesson_qa set deleted_at = " + toggled + " where parent_id = " + question);
            default -> List.of("update memberships set left_at = case when left_at is null then now() end where id = " + student);
        };
        try {
            settings(connection);
            for (var statement : statements) {
                run(connection, statement);
            }
            if (chance.nextInt(10) == 0) {
                connection.rollback();
            } else {
                connection.commit();
            }
        } catch (SQLException e) {
            connection.rollback();
            synchronized (failures) {
                failures.merge(e.getSQLState() + " " + e.getMessage().lines().findFirst().orElse("") + " " + statements.get(statements.size() - 1), 1, Integer::sum);
            }
        }
    }

    private static void settings(Connection connection) throws SQLException {
        run(connection, "select set_config('app.organization_id', test.id('acme')::text, true), set_config('app.reach', 'all', true)");
    }

    private static void run(Connection connection, String statement) throws SQLException {
        try (var execution = connection.createStatement()) {
            execution.execute(statement);
        }
    }

    private interface Work {
        String of(int writer) throws Exception;
    }

    private static List<String> inParallel(Work work) throws Exception {
        var threads = Executors.newFixedThreadPool(WRITERS);
        try {
            var tasks = new ArrayList<Callable<String>>();
            for (int i = 0; i < WRITERS; i++) {
                var writer = i;
                tasks.add(() -> work.of(writer));
            }
            var answers = new ArrayList<String>();
            for (var answer : threads.invokeAll(tasks)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
