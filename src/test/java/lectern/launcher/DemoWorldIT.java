package lectern.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import lectern.platform.crypto.Keys;
import lectern.platform.crypto.Passwords;
import lectern.platform.richtext.RichText;
import lectern.testing.TestPostgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoWorldIT {

    @TempDir
    static Path files;

    private static TestPostgres.Database database;

    @BeforeAll
    static void load() {
        database = TestPostgres.fresh();
        assertTrue(DemoWorld.isEmpty(database.administered()));
        DemoWorld.load(database.administered(), files, Keys.of(TestPostgres.KEY));
    }

    @Test
    void namedPeopleHaveTheirRolesAndTheOnePassword() throws SQLException {
        assertEquals(List.of("ada@acme.test acme member", "ben@acme.test acme instructor", "cleo@acme.test acme support_agent",
            "dan@globex.test globex member", "mia@globex.test acme instructor", "mia@globex.test globex instructor",
            "olga@acme.test acme org_admin", "tess@acme.test acme team_lead"), column("""
            select u.email || ' ' || o.slug || ' ' || r.role
              from users u
              join memberships m on m.user_id = u.id
              join organizations o on o.id = m.organization_id
              join user_roles r on r.organization_id = m.organization_id and r.member_id = m.id
             where u.email in ('ada@acme.test', 'ben@acme.test', 'cleo@acme.test', 'dan@globex.test', 'mia@globex.test', 'olga@acme.test', 'tess@acme.test')
             order by 1
            """));
        assertEquals(List.of("root@lectern.test"), column("select email from users where is_platform_admin"));
        var hashes = column("select distinct secret_hash from credentials");
        assertEquals(1, hashes.size());
        assertTrue(Passwords.verify(DemoWorld.PASSWORD, hashes.get(0)));
    }

    @Test
    void peopleCoursesAndLessonsAreManyEnough() throws SQLException {
        assertTrue(number("select count(*) from users") >= 48);
        assertEquals(8, number("select count(*) from courses"));
        assertTrue(number("""
            select count(*) from courses c
             where lesson_count >= 10
               and exists (select from course_lessons l where l.organization_id = c.organization_id and l.course_id = c.id and l.body like '%<img%')
            """) >= 3);
    }

    @Test
    void enrolmentsAreInEveryStateAndNothingHappenedInTheFuture() throws SQLException {
        assertEquals(List.of("completed", "dropped", "enrolled", "in_progress"), column("select distinct status::text from enrollments order by 1"));
        assertEquals(List.of("completed", "dropped", "enrolled", "in_progress"), column("""
            select distinct e.status::text from enrollments e join organizations o on o.id = e.organization_id where o.slug = 'globex' order by 1
            """));
        assertEquals(0, number("select count(*) from student_activity where occurred_at > now() or occurred_at < now() - interval '70 days'"));
        assertEquals(0, number("select count(*) from student_progress where last_opened_at > now() or completed_at < first_opened_at"));
        assertTrue(number("select count(distinct date_trunc('week', occurred_at)) from student_activity") >= 6);
        assertTrue(number("select count(*) from student_activity where occurred_at > now() - interval '7 days'") > 10);
    }

    @Test
    void countersAgreeWithARecount() throws SQLException {
        assertEquals(List.of(), column("select drift::text from counter_drift() drift"));
    }

    @Test
    void textsAreInTheirStoredFormAndNameFilesThatLieInTheStore() throws SQLException {
        for (var body : column("select body from course_lessons")) {
            assertEquals(RichText.clean(body), body);
            assertFalse(body.contains("../"), body);
            for (var file : RichText.files(body)) {
                assertEquals(1, number("select count(*) from files where id = '" + file + "' and unnamed_since is null"));
            }
        }
        for (var path : column("select path || '|' || size_bytes from files")) {
            var stored = path.split("\\|");
            assertEquals(Long.parseLong(stored[1]), size(files.resolve(stored[0])));
        }
    }

    @Test
    void itIsLoadedOnlyOnce() {
        assertTrue(DemoWorld.isIn(database.administered()));
        var failure = assertThrows(Failure.class, () -> DemoWorld.load(database.administered(), files, Keys.of(TestPostgres.KEY)));
        assertTrue(failure.getMessage().contains("only into an empty one"), failure.getMessage());
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static long number(String query) throws SQLException {
        return Long.parseLong(column(query).get(0));
    }

    private static List<String> column(String query) throws SQLException {
        try (var connection = database.asAdministrator(); var rows = connection.createStatement().executeQuery(query)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
