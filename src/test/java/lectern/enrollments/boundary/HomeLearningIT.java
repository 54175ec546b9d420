package lectern.enrollments.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import lectern.testing.Lectern;
import lectern.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HomeLearningIT {

    private final Lectern lectern = Lectern.running();
    private final Classroom room = Classroom.open(lectern);
    private final Visitor ada = room.student("Ada Learner", "ada");

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void lessonToGoOnWithComesFirst() {
        Classroom.press(ada, room.at("/enrollment"));
        var home = ada.get(room.path(""));
        assertEquals("Start · A course", home.textOf(".next__kicker"));
        assertEquals("1. Lesson one", home.textOf(".next__title"));
        ada.get(room.at("/lessons/one"));
        ada.get(room.at("/lessons/two"));
        home = ada.get(room.path(""));
        assertEquals("Continue · A course", home.textOf(".next__kicker"));
        assertEquals("2. Lesson two", home.textOf(".next__title"));
        assertTrue(home.textOf(".next").contains("1 of 3"));
        assertTrue(home.textOf(".next").contains("About 5 minutes left in this lesson"));
        assertEquals(room.at("/lessons/two"), home.document().selectFirst(".next .button--primary").attr("href"));
    }

    @Test
    void theOtherCoursesFollowWithTheirStanding() {
        for (var other : new String[] {"second", "third", "waiting", "over", "gone"}) {
            room.course(other);
            Classroom.press(ada, room.path("/courses/" + other + "/enrollment"));
        }
        Classroom.press(ada, room.at("/enrollment"));
        ada.get(room.path("/courses/second/lessons/one"));
        ada.get(room.at("/lessons/one"));
        room.run("update courses set starts_at = now() + interval '9 days' where slug = 'waiting' and instructor_id = ?", room.idOf("ben"));
        room.run("update enrollments e set access_ends_at = now() - interval '1 day' from courses c where c.id = e.course_id and c.slug = 'over' and c.instructor_id = ?", room.idOf("ben"));
        Classroom.press(ada, room.path("/courses/gone/enrollment/dropping"));
        var home = ada.get(room.path(""));
        assertEquals("2. Lesson two", home.textOf(".next__title"));
        var rows = home.document().select("main .list__row").eachText();
        assertEquals(4, rows.size(), rows.toString());
        assertTrue(rows.get(0).contains("1 of 3"), rows.toString());
        assertTrue(rows.get(1).contains("not started") && rows.get(1).endsWith("Start"), rows.toString());
        assertTrue(rows.stream().anyMatch(row -> row.contains("starts on")), rows.toString());
        assertTrue(rows.stream().anyMatch(row -> row.contains("access ended on")), rows.toString());
    }

    @Test
    void weekShowsTheTimeSpentAndATable() {
        Classroom.press(ada, room.at("/enrollment"));
        ada.get(room.at("/lessons/one"));
        Classroom.press(ada, room.at("/lessons/one/time"), Map.of("seconds", "40"));
        var home = ada.get(room.path(""));
        assertTrue(home.textOf(".chart").contains("1 min this week"), home.textOf(".chart"));
        assertEquals(7, home.document().select(".chart rect").size());
        assertEquals(7, home.document().select(".chart table tr").size());
    }

    @Test
    void teachersSeeWhatTheirStudentsDid() {
        Classroom.press(ada, room.at("/enrollment"));
        ada.get(room.at("/lessons/one"));
        var home = room.ben().get(room.path(""));
        var row = home.textOf("main .list__row");
        assertTrue(row.contains("A course"), row);
        assertTrue(row.contains("Ada Learner completed “Lesson one”") || row.contains("Ada Learner opened “Lesson one”"), row);
        assertTrue(row.contains("1 person"), row);
        assertEquals(room.at("/people"), home.document().selectFirst("main .list__row a[href$=/people]").attr("href"));
        assertFalse(ada.get(room.path("")).textOf("main").contains("Your teaching"));
    }

    @Test
    void nobodySeesAnotherOrganizationsCourses() {
        Classroom.press(ada, room.at("/enrollment"));
        assertFalse(Visitor.of(lectern).signIn("dan@globex.test").get("/globex").textOf("main").contains("A course"));
    }

    @Test
    void homeKeepsItsBudget() {
        Classroom.press(ada, room.at("/enrollment"));
        for (var visitor : new Visitor[] {ada, room.ben()}) {
            var statements = visitor.get(room.path("")).header("Lectern-Statements");
            if (statements != null) {
                assertTrue(Integer.parseInt(statements.split("/")[0]) <= 3, statements);
                assertTrue(Integer.parseInt(statements.split("/")[1]) <= 4, statements);
            }
        }
    }
}
