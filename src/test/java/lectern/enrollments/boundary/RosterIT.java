package lectern.enrollments.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import lectern.testing.Answer;
import lectern.testing.Lectern;
import lectern.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosterIT {

    private final Lectern lectern = Lectern.running();
    private final Classroom room = Classroom.open(lectern);
    private final Visitor ben = room.ben();

    @BeforeEach
    void fill() {
        enrolled("Ada", "in_progress", "now() - interval '1 hour'", 1, 600);
        enrolled("Bo", "in_progress", "now() - interval '9 days'", 2, 60);
        enrolled("Cy", "completed", "now() - interval '2 days'", 3, 7200);
        enrolled("Di", "enrolled", "null", 0, 0);
        enrolled("Eli", "dropped", "now() - interval '20 days'", 1, 30);
    }

    @AfterEach
    void close() {
        room.close();
    }

    private void enrolled(String name, String status, String seen, int completed, int seconds) {
        var word = name.toLowerCase();
        room.member(name, word);
        room.run("insert into enrollments (organization_id, course_id, student_id, status, completed_at, dropped_at, last_accessed_at, last_lesson_id) select organization_id, ?, id, ?, "
            + (status.equals("completed") ? "now()" : "null") + ", " + (status.equals("dropped") ? "now()" : "null") + ", " + seen + ", (select id from course_lessons where course_id = ? and slug = 'two') from memberships where id = ?",
            room.courseId(), status, room.courseId(), room.idOf(word));
        room.run("""
            update student_progress p set completed_at = now(), time_spent_seconds = case when l.position = 1 then ? else 0 end
              from course_lessons l where l.id = p.lesson_id and p.student_id = ? and l.position <= ?
            """, seconds, room.idOf(word), completed);
    }

    @Test
    void figuresAndPeopleAreThere() {
        var page = ben.get(room.at("/people"));
        assertEquals(List.of("Ada", "Cy", "Bo", "Eli", "Di"), names(page));
        var figures = page.document().select(".figures > div").eachText();
        assertTrue(figures.get(0).contains("1 25 % of those enrolled"), figures.get(0));
        assertTrue(figures.get(1).contains("2 1 away for a week"), figures.get(1));
        assertTrue(figures.get(2).contains("2 h 00"), figures.get(2));
        assertTrue(figures.get(3).contains("Lesson 2 Lesson two"), figures.get(3));
        assertTrue(page.textOf(".page__note").contains("4 enrolled"));
        assertTrue(page.document().select("tbody tr").get(2).text().contains("away 9 days"));
        assertEquals(List.of(), room.drift());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "?show=not_started | Di", "?show=away | Bo", "?show=in_progress | Ada, Bo", "?show=completed | Cy", "?show=dropped | Eli",
        "?q=b | Bo", "?q=EL | Eli", "?q=i | ", "?q=eli&show=dropped | Eli", "?q=bo&show=away | Bo", "?q=ada&show=away | ", "?order=name | Ada, Bo, Cy, Di, Eli", "?order=away | Di, Eli, Bo, Cy, Ada",
        "?show=nonsense&order=nonsense&after=nonsense | Ada, Cy, Bo, Eli, Di", "?q=%25 | ", "?q='; | ", "?show=all&q=zzz | "})
    void filtersAndOrders(String query, String names) {
        var page = ben.get(room.at("/people" + query));
        assertEquals(200, page.status());
        assertEquals(names == null ? "" : names, String.join(", ", names(page)));
    }

    @Test
    void longRosterGoesOnWithoutGapOrRepetition() {
        room.run("insert into memberships (organization_id, id, full_name) select organization_id, uuidv7(), 'Many ' || lpad(n::text, 3, '0') from memberships, generate_series(1, 120) n where id = ?", room.idOf("ben"));
        room.run("insert into enrollments (organization_id, course_id, student_id, last_accessed_at) select organization_id, ?, id, case when right(full_name, 1) < '5' then now() - interval '1 day' end from memberships where full_name like 'Many %'"
            + " and organization_id = (select organization_id from courses where id = ?)", room.courseId(), room.courseId());
        for (var order : List.of("seen", "away", "name", "progress", "seen&q=many", "away&q=many", "name&q=many", "progress&q=many")) {
            var people = order.endsWith("q=many") ? 120 : 125;
            var seen = new ArrayList<String>();
            var next = room.at("/people?order=" + order);
            while (next != null) {
                var page = ben.get(next);
                seen.addAll(names(page));
                var more = page.document().selectFirst("[data-more]");
                next = more == null ? null : more.attr("href");
            }
            assertEquals(people, seen.size(), order);
            assertEquals(people, seen.stream().distinct().count(), order);
        }
    }

    @Test
    void rosterTellsHowManyPlacesAreTaken() {
        room.change("capacity = 10");
        assertTrue(ben.get(room.at("/people")).textOf(".page__note").contains("4 of 10 places"));
    }

    @Test
    void namesAreShownAsText() {
        enrolled("<img src=x onerror=alert(1)>", "in_progress", "now()", 1, 60);
        var page = ben.get(room.at("/people"));
        assertTrue(page.document().select("main img").isEmpty());
        assertTrue(names(page).contains("<img src=x onerror=alert(1)>"));
        var student = ben.get(page.document().select("tbody .person__name").first().attr("href"));
        assertTrue(student.document().select("main img").isEmpty());
        assertFalse(ben.get(room.at("/people?q=%3Cscript%3Ealert(1)%3C/script%3E")).text().contains("<script>alert(1)"));
        room.run("update student_activity set occurred_at = now() where course_id = ?", room.courseId());
        assertTrue(ben.get(room.path("")).document().select("main img").isEmpty());
    }

    @Test
    void fileHoldsEverybodyAndNoFormula() {
        enrolled("=HYPERLINK(\"http://evil.test\")", "enrolled", "null", 0, 0);
        var file = ben.get(room.at("/people.csv"));
        assertEquals(200, file.status());
        assertTrue(file.header("Content-Type").startsWith("text/csv"));
        assertEquals("attachment; filename=\"course-people.csv\"", file.header("Content-Disposition"));
        var text = new String(file.body(), StandardCharsets.UTF_8);
        assertEquals('\uFEFF', text.charAt(0));
        var lines = text.split("\r\n");
        assertEquals(7, lines.length, text);
        assertTrue(lines[0].startsWith("\uFEFFName,E-mail,Status,"));
        assertTrue(lines[1].startsWith("\"'=HYPERLINK(\"\"http://evil.test\"\")\","), lines[1]);
        assertTrue(lines[2].startsWith("Ada," + room.email("ada") + ",In progress,1,3,33,10,"), lines[2]);
        assertEquals("1", room.one("select count(*) from audit_logs where action = 'enrollments.roster-file.download' and resource_id = ?", room.courseId().toString()));
    }

    @Test
    void onlyThoseWhoLookAfterTheCourseGetIn() {
        var ada = room.signedIn("ada");
        room.member("Another Teacher", "tea", "instructor");
        var other = room.signedIn("tea");
        room.member("Olga Admin", "olga", "org_admin");
        var dan = Visitor.of(lectern).signIn("dan@globex.test");
        for (var path : List.of("/people", "/people.csv", "/people/enrolling", "/people/" + room.idOf("ada"))) {
            assertEquals(403, ada.get(room.at(path)).status(), path);
            assertEquals(403, other.get(room.at(path)).status(), path);
            assertEquals(404, dan.get(room.at(path)).status(), path);
            assertTrue(Visitor.of(lectern).get(room.at(path)).location().startsWith("/sign-in"), path);
            assertEquals(200, room.signedIn("olga").get(room.at(path)).status(), path);
        }
        room.change("status = 'draft'");
        assertEquals(404, other.get(room.at("/people")).status());
    }

    @Test
    void emptyRosterSaysWhatToDo() {
        room.course("empty");
        var page = ben.get(room.path("/courses/empty/people"));
        assertTrue(page.textOf("main").contains("Nobody is in this course yet"));
        assertEquals(room.path("/courses/empty/people/enrolling"), page.document().selectFirst(".empty .button--primary").attr("href"));
    }

    @Test
    void partsAnswerHtmxAlone() {
        var part = ben.with("HX-Request", "true").get(room.at("/people"));
        assertTrue(part.document().select("main").isEmpty());
        assertEquals(5, part.document().select("tbody tr").size());
    }

    private static List<String> names(Answer page) {
        return page.document().select("tbody .person__name").eachText();
    }
}
