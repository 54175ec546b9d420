package lectern.guards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import lectern.testing.Answer;
import lectern.testing.Lectern;
import lectern.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the most visited pages ask of the database in an organization of 20,000 people and 20,000 courses, one of which they
 * are all in: statements, rows read for rows shown, and the size of what is sent.
 */
class StatementBudgetIT {

    private static final int FRAME = 3;
    private static final int BODY = 4;

    /** The tables that grow with people and courses. */
    private static final Set<String> COUNTED = Set.of("memberships", "user_roles", "courses", "course_instructors", "course_words", "course_sections",
        "course_lessons", "enrollments", "enrollment_counts", "student_progress", "student_activity", "study_minutes", "lesson_playback", "lesson_notes", "course_bookmarks",
        "lesson_qa", "lesson_qa_votes", "lesson_qa_reports", "content_library_items", "content_library_tags", "content_library_uses", "content_library_use_lessons",
        "course_reviews", "course_review_counts", "lesson_counts", "instructor_profiles", "instructor_settings", "embed_sites");

    private static RowsRead rowsRead;

    @BeforeAll
    static void growAnOrganization() throws IOException, SQLException, InterruptedException {
        try (Connection connection = Lectern.running().database().asOwner()) {
            connection.createStatement().execute(Files.readString(Path.of("src/test/resources/lectern/guards/large-organization.sql")));
        }
        rowsRead = RowsRead.of(Lectern.running());
    }

    @AfterAll
    static void stopCounting() throws SQLException {
        rowsRead.close();
    }

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource(delimiter = '|', textBlock = """
        /large                                             | ada@acme.test  | 10
        /large                                             | ben@acme.test  | 18
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
        /large/courses/crowded/lessons/lesson-4?play=yes   | ada@acme.test  | 20
        /large/courses/long                                | ben@acme.test  | 300
        /large/courses/long?find=lesson+7.3                | ben@acme.test  | 300
        /large/courses/long/lessons/lesson-7-3             | ben@acme.test  | 300
        /large/courses/crowded/edit                        | ben@acme.test  | 20
        /large/courses/long/edit                           | ben@acme.test  | 300
        /large/courses/long/edit/release                   | ben@acme.test  | 300
        /large/courses/long/edit/check                     | ben@acme.test  | 300
        /large/courses/new                                 | ben@acme.test  | 50
        /large/courses/crowded/people                      | ben@acme.test  | 50
        /large/courses/crowded/people?order=name           | ben@acme.test  | 50
        /large/courses/crowded/people?order=progress       | ben@acme.test  | 50
        /large/courses/crowded/people?order=away           | ben@acme.test  | 50
        /large/courses/crowded/people?show=completed       | ben@acme.test  | 50
        /large/courses/crowded/people?show=away            | ben@acme.test  | 50
        /large/courses/term-1                              | cleo@acme.test | 300
        /large/calendar                                    | ada@acme.test  | 10
        /large/calendar                                    | ben@acme.test  | 30
        /large/people                                      | olga@acme.test | 50
        /large/settings/embeds                             | olga@acme.test | 50
        /large/library                                     | ben@acme.test  | 30
        /large/library?kind=section                        | ben@acme.test  | 30
        /large/library?tag=tag+3                           | ben@acme.test  | 30
        /large/library?q=thing+1999                        | ben@acme.test  | 30
        /large/courses/crowded/edit/library                | ben@acme.test  | 30
        /large/notes                                       | ada@acme.test  | 30
        /large/notes?course=crowded                        | ada@acme.test  | 30
        /large/notes?kind=highlights                       | ada@acme.test  | 30
        /large/notes?kind=bookmarks                        | ada@acme.test  | 30
        /large/notes?q=thing+1999                          | ada@acme.test  | 30
        /large/courses/crowded/notes                       | ada@acme.test  | 30
        /large/courses/crowded/lessons/lesson-3/notes      | ada@acme.test  | 300
        /large/questions                                   | ada@acme.test  | 1
        /large/questions                                   | ben@acme.test  | 30
        /large/questions?show=open                         | olga@acme.test | 30
        /large/questions?show=reported                     | ben@acme.test  | 30
        /large/courses/crowded/questions                   | ada@acme.test  | 30
        /large/courses/crowded/questions?show=open         | ben@acme.test  | 30
        /large/courses/crowded/lessons/lesson-3/questions  | ada@acme.test  | 30
        /large/courses/crowded/lessons/lesson-3/questions?show=new | ada@acme.test  | 30
        /large/courses/crowded/lessons/lesson-3/questions?show=waiting | ada@acme.test  | 30
        /large/courses/crowded/lessons/lesson-3/questions?after=5.ffffffff-ffff-ffff-ffff-ffffffffffff | ada@acme.test  | 30
        /large/courses/crowded/questions/00000000-0000-7000-8000-0000000000aa | ada@acme.test  | 30
        /large/courses/crowded/questions/00000000-0000-7000-8000-0000000000aa | ben@acme.test  | 30
        /large/courses/crowded/reviews                     | ada@acme.test  | 10
        /large/courses/crowded/reviews                     | ben@acme.test  | 10
        /large/courses/crowded/reviews?order=best          | ada@acme.test  | 10
        /large/courses/crowded/reviews?order=worst         | ada@acme.test  | 10
        /large/reviews                                     | ben@acme.test  | 20
        /large/reviews                                     | olga@acme.test | 20
        """)
    void pagesKeepTheirBudget(String path, String person, int rowsShown) throws IOException {
        assertBudget(path, person, 10 * rowsShown);
    }

    /**
     * Figures are read for more than is shown: a hundred courses with their counters and up to a hundred people lately active in each, and of
     * those who are away the five hundred away longest, each with a name and a lesson. None of it grows with the course.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"/large/teaching, 2500", "/large/courses/crowded/insights, 2200", "/large/courses/long/insights, 1800"})
    void figuresCostTheSameForAnyNumberOfPeople(String path, int rows) throws IOException {
        assertBudget(path, "ben@acme.test", rows);
    }

    /** Twenty courses of 300 lessons, all with dates: each lesson is read in its order, for its film and for what is recorded of it. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/large", "/large/calendar"})
    void datesCostTheLessonsThatHaveThem(String path) throws IOException {
        assertBudget(path, "cleo@acme.test", 4 * 20 * 300);
    }

    /** No index stands in the order of a roster and by parts of names at once: all who match are read, once each, and put in order. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"person+17123, 1", "person+171, 111", "person+17, 1111", "nobody, 0"})
    void aNameThatManyHaveCostsAsManyAsHaveIt(String name, int called) throws IOException {
        assertBudget("/large/courses/crowded/people?q=" + name, "ben@acme.test", 10 * 50 + 2 * called);
    }

    /** So it is with one's own notes. */
    @Test
    void wordsInManyNotesCostAsManyAsHaveThem() throws IOException {
        assertBudget("/large/notes?q=note", "ada@acme.test", 10 * 30 + 2 * 2000);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        /large/courses                | ada@acme.test
        /large/courses/crowded/people | ben@acme.test
        /large/people                 | olga@acme.test
        /large/notes                  | ada@acme.test
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

    private static void assertBudget(String path, String person, int rows) throws IOException {
        Visitor visitor = Visitor.of(Lectern.running()).signIn(person);
        assertStatements(path, visited(visitor, path));
        // As often as it takes the database to think of a plan that serves all values.
        for (int turn = 0; turn < 40; turn++) {
            visitor.get(path);
        }
        long mark = rowsRead.mark();
        visited(visitor, path);
        Map<String, Long> read = rowsRead.since(mark);
        read.keySet().retainAll(COUNTED);
        assertFalse(read.isEmpty(), path + " reads nothing that is counted");
        long sum = read.values().stream().mapToLong(Long::longValue).sum();
        assertTrue(sum <= rows, path + " by " + person + " reads more than " + rows + " rows: " + read);
    }

    private static Answer visited(Visitor visitor, String path) {
        Answer answer = visitor.get(path);
        assertEquals(200, answer.status(), answer.text());
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
}
