package lectern.teaching.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import lectern.enrollments.boundary.Classroom;
import lectern.testing.Lectern;
import lectern.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TeachingIT {

    private final Lectern lectern = Lectern.running();
    private final Classroom room = Classroom.open(lectern);
    private final String insights = room.at("/insights");
    private final String mine = room.path("/instructors/mine");

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void figuresCountWhatStudentsDo() {
        learner("Ada Marlow", "ada", "one", "three");
        learner("Eva Early", "eva", "one");
        room.run("insert into course_reviews (organization_id, course_id, student_id, stars, body, status, submitted_at) select organization_id, id, ?, 2, 'Too fast', 'escalated', now() from courses where id = ?",
            room.idOf("ada"), room.courseId());
        var page = room.ben().get(room.path("/teaching"));
        assertEquals(List.of("1", "2", "0", "2.0", "1"), page.document().select(".figures__value").eachText());
        assertEquals("2 active this week", page.document().select(".figures__note").get(0).text());
        assertTrue(page.textOf("main").contains("Eva Early completed “Lesson one”"), page.textOf("main"));
        assertEquals(insights, page.document().select("main a:contains(Where people stop)").attr("href"));
        assertEquals("Teaching", page.textOf(".rail [aria-current=page]"));
    }

    @Test
    void whoeverTeachesNothingReadsWhatToDo() {
        room.member("Ina Other", "ina", "instructor");
        var page = room.signedIn("ina").get(room.path("/teaching"));
        assertTrue(page.textOf("main").contains("You do not teach a course yet"));
        assertNotNull(page.document().selectFirst("main a[href$=/courses/new]"));
    }

    @Test
    void insightsSayWherePeopleStopAndWhoIsAway() {
        assertTrue(room.ben().get(insights).textOf("main").contains("Nobody has opened a lesson yet"));
        learner("Ada Marlow", "ada", "one", "three");
        learner("Eva Early", "eva", "one");
        learner("=Formula", "tom", "one");
        room.run("update student_progress set time_spent_seconds = 120 where course_id = ? and first_opened_at is not null", room.courseId());
        room.run("update enrollments set last_accessed_at = now() - interval '9 days' where course_id = ? and student_id <> ?", room.courseId(), room.idOf("ada"));
        var page = room.ben().get(insights);
        assertEquals("Of those who are away, most stopped at lesson 1, “Lesson one”: 2 people.", page.textOf(".insight"));
        assertEquals("1. Lesson one 3 3 2 2 min", page.textOf("main table:first-of-type tbody tr"));
        assertEquals(4, page.document().select("svg .insight__opened").size());
        assertTrue(page.document().select("svg.insight__plot").attr("aria-label").contains("3. Lesson three: 1 opened, 1 completed"));
        assertTrue(page.textOf("main").contains("2 people who are under way have been away for more than 7 days."));
        assertEquals(List.of("=Formula", "Eva Early"), page.document().select("section[aria-labelledby=away] .person__name").eachText().stream().sorted().toList());
        var lessons = room.ben().get(insights + "/lessons.csv");
        assertTrue(lessons.header("Content-Disposition").contains("course-lessons.csv"));
        assertTrue(lessons.text().contains("1,Lesson one,3,3,2,2\r\n"), lessons.text());
        var away = room.ben().get(insights + "/away.csv").text();
        assertTrue(away.contains("'=Formula,1,3,"), away);
        assertFalse(away.contains("Ada"));
        assertEquals("1", room.one("select count(*) from audit_logs where action = 'teaching.insights.away' and actor_member_id = ?", room.idOf("ben")));
        assertEquals(List.of(), room.drift());
    }

    @Test
    void theDaysAreTheInstructorsOwn() {
        learner("Ada Marlow", "ada", "one");
        room.run("update enrollments set last_accessed_at = now() - interval '9 days' where course_id = ?", room.courseId());
        assertEquals(303, room.ben().submit(room.ben().get(mine).form("#settings form"), Map.of("days", "10")).status());
        assertEquals("10", room.ben().get(mine).document().select("#days").val());
        assertTrue(room.ben().get(insights).textOf("main").contains("Nobody who is under way has been away for more than 10 days."));
        room.ben().submit(room.ben().get(mine).form("#settings form"), Map.of("days", "8"));
        assertTrue(room.ben().get(insights).textOf("main").contains("1 person who is under way has been away for more than 8 days."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "91", "seven", "7.5"})
    void daysOutOfBoundsAreRefused(String days) {
        var refused = room.ben().submit(room.ben().get(mine).form("#settings form"), Map.of("days", days));
        assertEquals(422, refused.status());
        assertEquals(days, refused.document().select("#days").val());
        assertNotNull(refused.textOf("#settings .error-summary"));
    }

    @Test
    void aPageIsOpenOnlyWhenItsAuthorSaysSo() {
        var ada = room.student("Ada Marlow", "ada");
        var page = room.path("/instructors/" + room.idOf("ben"));
        room.ben().submit(room.ben().get(mine).form("#profile"), Map.of("headline", "Numbers without fear", "biography", "I kept books.\n<b>Really</b>", "links", "https://example.org/ben"));
        assertTrue(room.ben().get(page).textOf("main").contains("Only you see what you wrote"));
        var closed = ada.get(page);
        assertFalse(closed.text().contains("Numbers without fear"));
        assertTrue(closed.textOf("main").contains("A course"));
        room.ben().submit(room.ben().get(mine).form("#profile"), Map.of("open", "true"));
        var open = ada.get(page);
        assertTrue(open.textOf("main").contains("Numbers without fear"));
        assertTrue(open.text().contains("&lt;b&gt;Really"));
        assertEquals("https://example.org/ben", open.document().select(".instructor__links a").attr("href"));
        assertNull(open.document().selectFirst("main a[href$=/instructors/mine]"));
        assertEquals(page, ada.get(room.at("")).document().select("#instructor a").attr("href"));
        assertTrue(ada.with("HX-Request", "true").get(page).text().stripLeading().startsWith("<div class=\"stack"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"javascript:alert(1)", "example.org", "https://", "ftp://example.org/x", "'https://a.test\nhttps://b.test\nhttps://c.test\nhttps://d.test\nhttps://e.test\nhttps://f.test\nhttps://g.test'"})
    void linksThatAreNoAddressesAreRefused(String links) {
        var refused = room.ben().submit(room.ben().get(mine).form("#profile"), Map.of("headline", "Kept", "links", links));
        assertEquals(422, refused.status());
        assertEquals("#links", refused.document().selectFirst("#profile .error-summary a").attr("href"));
        assertEquals("Kept", refused.document().select("#headline").val());
        assertEquals("0", room.one("select count(*) from instructor_profiles where instructor_id = ?", room.idOf("ben")));
    }

    @Test
    void coursesByInvitationStayWithThoseWhoAreIn() {
        var ada = room.student("Ada Marlow", "ada");
        room.course("other");
        room.run("update courses set title = 'A secret', visibility = 'invitation' where slug = 'other' and instructor_id = ?", room.idOf("ben"));
        var page = room.path("/instructors/" + room.idOf("ben"));
        assertFalse(ada.get(page).text().contains("A secret"));
        assertTrue(room.ben().get(page).text().contains("A secret"));
        assertEquals(404, ada.get(room.path("/instructors/" + room.member("Max Member", "max"))).status());
        assertEquals(404, ada.get(room.path("/instructors/00000000-0000-7000-8000-000000000000")).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/teaching", "/courses/course/insights", "/courses/course/insights/lessons.csv", "/courses/course/insights/away.csv", "/instructors/mine", "/instructors/mine/settings"})
    void strangersSeeNothing(String path) {
        var dan = Visitor.of(lectern).signIn("dan@globex.test");
        var ada = room.student("Ada Marlow", "ada");
        if (path.endsWith("/settings") || path.endsWith("/mine")) {
            assertEquals(404, Classroom.press(dan, room.path(path), Map.of("days", "5", "headline", "x")).status());
            assertEquals(403, Classroom.press(ada, room.path(path), Map.of("days", "5", "headline", "x")).status());
            return;
        }
        assertEquals(404, dan.get(room.path(path)).status());
        assertEquals(403, ada.get(room.path(path)).status());
        room.member("Ina Other", "ina", "instructor");
        assertEquals(path.equals("/teaching") ? 200 : 403, room.signedIn("ina").get(room.path(path)).status());
    }

    private Visitor learner(String name, String word, String... lessons) {
        var student = room.student(name, word);
        Classroom.press(student, room.at("/enrollment"));
        for (var lesson : lessons) {
            student.get(room.at("/lessons/" + lesson));
        }
        return student;
    }
}
