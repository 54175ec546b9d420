package lectern.guards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import lectern.testing.Answer;
import lectern.testing.Lectern;
import lectern.testing.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the most visited pages ask of the database in an organization of 20,000 people and 20,000 courses, one of which they
 * are all in: statements, rows read for rows shown, and the size of what is sent.
 */
class StatementBudgetIT {

    private static final int FRAME = 3;
    private static final int BODY = 4;

    @BeforeAll
    static void growAnOrganization() throws IOException, SQLException {
        try (Connection connection = Lectern.running().database().asOwner()) {
            connection.createStatement().execute(Files.readString(Path.of("src/test/resources/lectern/guards/large-organization.sql")));
        }
    }

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource(delimiter = '|', textBlock = """
        /large                                             | ada@acme.test  | 10
        /large                                             | ben@acme.test  | 15
        /large                                             | olga@acme.test | 5
        /large/courses                                     | ada@acme.test  | 24
        /large/courses                                     | ben@acme.test  | 24
        /large/courses                                     | olga@acme.test | 24
        /large/courses?order=title                         | ada@acme.test  | 24
        /large/courses?subject=Subject+3                   | ada@acme.test  | 24
        /large/courses?level=advanced                      | ada@acme.test  | 10
        /large/courses?mine=yes                            | ben@acme.test  | 24
        /large/courses?status=draft                        | ben@acme.test  | 24
        /large/courses?q=course                            | ada@acme.test  | 24
        /large/courses?q=course+1017                       | ada@acme.test  | 24
        /large/courses?q=coarse                            | ada@acme.test  | 24
        /large/courses?q=coursse                           | ada@acme.test  | 24
        /large/courses/crowded                             | ada@acme.test  | 20
        /large/courses/crowded/lessons/lesson-3            | ada@acme.test  | 20
        /large/courses/long                                | ben@acme.test  | 300
        /large/courses/crowded/edit                        | ben@acme.test  | 20
        /large/courses/long/edit                           | ben@acme.test  | 300
        /large/courses/crowded/people                      | ben@acme.test  | 50
        /large/courses/crowded/people?order=name           | ben@acme.test  | 50
        /large/courses/crowded/people?order=progress       | ben@acme.test  | 50
        /large/courses/crowded/people?order=away           | ben@acme.test  | 50
        /large/courses/crowded/people?show=completed       | ben@acme.test  | 50
        /large/courses/crowded/people?show=away            | ben@acme.test  | 50
        /large/people                                      | olga@acme.test | 50
        """)
    void pagesKeepTheirBudget(String path, String person, int rowsShown) throws SQLException, InterruptedException {
        assertBudget(path, person, 10 * rowsShown);
    }

    /** No index stands in the order of a roster and by parts of names at once: all who match are read, once each, and put in order. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"person+17123, 1", "person+171, 111", "person+17, 1111", "nobody, 0"})
    void aNameThatManyHaveCostsAsManyAsHaveIt(String name, int called) throws SQLException, InterruptedException {
        assertBudget("/large/courses/crowded/people?q=" + name, "ben@acme.test", 10 * 50 + 2 * called);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        /large/courses                | ada@acme.test
        /large/courses/crowded/people | ben@acme.test
        /large/people                 | olga@acme.test
        """)
    void listsOfFiftyRowsAreSmall(String path, String person) {
        int size = Visitor.of(Lectern.running()).signIn(person).get(path).body().length;
        assertTrue(size <= 60_000, path + " is " + size + " bytes of HTML");
    }

    @Test
    void theFirstViewIsLight() throws IOException {
        Visitor visitor = Visitor.of(Lectern.running()).signIn("ada@acme.test");
        String html = visitor.get("/acme").text();
        List<String> loaded = new ArrayList<>();
        Pattern.compile("/assets/([^\"' ]+\\.(?:css|js|woff2))").matcher(html).results().forEach(found -> loaded.add(found.group(1)));
        // What the scripts import in turn is loaded as well; fonts come by the style sheet's own choice.
        int size = 0;
        List<String> seen = new ArrayList<>();
        while (!loaded.isEmpty()) {
            String name = loaded.remove(0);
            if (seen.contains(name)) {
                continue;
            }
            seen.add(name);
            Answer asset = visitor.get("/assets/" + name);
            size += name.endsWith(".woff2") ? asset.body().length : gzipped(asset.body());
            if (name.endsWith(".js")) {
                Pattern.compile("(?:from|import)\\s*[\"'](?:/assets/|\\./)?([^\"']+\\.js)[\"']").matcher(asset.text()).results()
                    .forEach(found -> loaded.add(found.group(1).contains("/") ? found.group(1) : "js/" + found.group(1)));
            }
            if (name.endsWith(".css")) {
                Pattern.compile("url\\([\"']?(?:/assets/|[./]*)?(fonts/inter-latin-(?:400|600)[^\"')]*)").matcher(asset.text()).results()
                    .forEach(found -> loaded.add(found.group(1)));
            }
        }
        assertTrue(size <= 90_000, "the first view loads " + size + " bytes: " + seen);
        assertTrue(seen.stream().anyMatch(name -> name.endsWith(".woff2")), "the fonts were counted: " + seen);
    }

    private static void assertBudget(String path, String person, int rows) throws SQLException, InterruptedException {
        Visitor visitor = Visitor.of(Lectern.running()).signIn(person);
        assertStatements(path, visited(visitor, path));
        // As often as it takes the database to think of a plan that serves all values.
        for (int turn = 0; turn < 40; turn++) {
            visitor.get(path);
        }
        visited(visitor, path);
        long[] read = new long[3];
        for (int turn = 0; turn < read.length; turn++) {
            long before = rowsRead();
            visited(visitor, path);
            read[turn] = rowsRead() - before;
        }
        Arrays.sort(read);
        assertTrue(read[1] <= rows, path + " by " + person + " reads " + read[1] + " rows, more than " + rows);
    }

    // A connection adds up what it read when a transaction ends, at most once a second: part of a visit is seen with the
    // next one, and now and then what another page read. Hence the pause, and the middle one of several visits.
    private static Answer visited(Visitor visitor, String path) throws InterruptedException {
        Answer answer = visitor.get(path);
        assertEquals(200, answer.status(), answer.text());
        TimeUnit.MILLISECONDS.sleep(1100);
        return answer;
    }

    private static void assertStatements(String path, Answer answer) {
        String[] statements = answer.header("Lectern-Statements").split("/");
        assertTrue(Integer.parseInt(statements[0]) <= FRAME, "the frame of " + path + " takes " + statements[0] + " statements");
        assertTrue(Integer.parseInt(statements[1]) <= BODY, "the body of " + path + " takes " + statements[1] + " statements");
    }

    private static int gzipped(byte[] content) throws IOException {
        var out = new java.io.ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.size();
    }

    private static long rowsRead() throws SQLException {
        try (Connection connection = Lectern.running().database().asAdministrator();
             var row = connection.createStatement().executeQuery("""
                 select coalesce(sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)), 0) from pg_stat_user_tables
                 where relname in ('memberships', 'user_roles', 'courses', 'course_instructors', 'course_words', 'course_sections', 'course_lessons',
                   'enrollments', 'enrollment_counts', 'student_progress', 'student_activity', 'study_minutes')
                 """)) {
            row.next();
            return row.getLong(1);
        }
    }
}
