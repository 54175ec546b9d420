package lectern.enrollments.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import lectern.testing.Answer;
import lectern.testing.Lectern;
import lectern.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LessonCompletionIT {

    private final Lectern lectern = Lectern.running();
    private final Classroom room = Classroom.open(lectern);
    private final Visitor ada = room.student("Ada Learner", "ada");

    @BeforeEach
    void enrol() {
        Classroom.press(ada, room.at("/enrollment"));
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void openingCompletesALessonThatAsksNoMore() {
        var page = ada.get(room.at("/lessons/one"));
        assertTrue(page.textOf(".why").contains("It is complete as soon as you open it."));
        assertTrue(page.document().select("form[action$=/completion]").isEmpty());
        ada.get(room.at("/lessons/one"));
        assertEquals(List.of("enrolled", "lesson_started one", "lesson_completed one"), room.record("ada"));
        assertEquals("1", room.enrollment("ada", "completed_lesson_count"));
    }

    @Test
    void lessonToBeMarkedSaysWhatIsMissingAndLeadsOn() {
        var page = ada.get(room.at("/lessons/two"));
        assertTrue(page.textOf(".why").contains("Not marked as done yet"), page.textOf(".why"));
        assertTrue(page.textOf(".why").contains("Press “Done, next lesson”"));
        var answer = ada.submit(page.form("form[action$=/completion]"), Map.of());
        assertEquals(room.at("/lessons/three"), answer.location());
        var again = ada.get(room.at("/lessons/two"));
        assertTrue(again.textOf(".standing__lesson").contains("Marked as done"));
        assertEquals(303, ada.submit(again.form("form[action$=/undoing]"), Map.of()).status());
        assertEquals(List.of("enrolled", "lesson_started two", "lesson_completed two", "lesson_reopened two"), room.record("ada"));
        assertEquals("0", room.enrollment("ada", "completed_lesson_count"));
        assertEquals(List.of(), room.drift());
    }

    @Test
    void markIsMadeOnceHoweverOftenItIsPressed() {
        Classroom.press(ada, room.at("/lessons/two/completion"));
        Classroom.press(ada, room.at("/lessons/two/completion"));
        assertEquals(List.of("enrolled", "lesson_started two", "lesson_completed two"), room.record("ada"));
        Classroom.press(ada, room.at("/lessons/two/completion/undoing"));
        Classroom.press(ada, room.at("/lessons/two/completion/undoing"));
        assertEquals(4, room.record("ada").size());
    }

    @Test
    void courseIsCompletedOnceAndStaysSo() {
        ada.get(room.at("/lessons/one"));
        ada.get(room.at("/lessons/three"));
        var done = ada.submit(ada.get(room.at("/lessons/two")).form("form[action$=/completion]"), Map.of());
        assertEquals(room.at(""), done.location());
        var course = ada.follow(done);
        assertTrue(course.textOf("body").contains("You have completed “A course”."));
        assertTrue(course.textOf(".standing").contains("Why is this complete?"));
        assertEquals("completed", room.enrollment("ada", "status"));

        Classroom.press(ada, room.at("/lessons/two/completion/undoing"));
        Classroom.press(ada, room.at("/lessons/two/completion"));
        Classroom.press(ada, room.at("/enrollment/dropping"));
        Classroom.press(ada, room.at("/enrollment"));
        assertEquals("completed", room.enrollment("ada", "status"));
        assertEquals(1, room.record("ada").stream().filter("course_completed"::equals).count());
        assertEquals(List.of(), room.drift());
    }

    @Test
    void lessonsAddedLaterAreNewSinceCompletion() {
        ada.get(room.at("/lessons/one"));
        ada.get(room.at("/lessons/three"));
        Classroom.press(ada, room.at("/lessons/two/completion"));
        room.addLesson("five", 5, "opened", true);
        var course = ada.get(room.at(""));
        assertTrue(course.textOf(".standing").contains("1 lesson new since you finished"), course.textOf(".standing"));
        assertTrue(course.textOf(".standing").contains("3 of 4"));
        assertEquals("completed", room.enrollment("ada", "status"));
        assertTrue(ada.get(room.path("")).textOf("main").contains("1 lesson new since you finished"));
        ada.get(room.at("/lessons/five"));
        assertFalse(ada.get(room.at("")).textOf(".standing").contains("new since"));
        assertEquals(1, room.record("ada").stream().filter("course_completed"::equals).count());
    }

    @Test
    void courseIsCompleteWhenTheLastMissingLessonGoes() {
        ada.get(room.at("/lessons/one"));
        ada.get(room.at("/lessons/three"));
        room.run("update course_lessons set deleted_at = now() where course_id = ? and slug = 'two'", room.courseId());
        assertTrue(ada.get(room.at("")).textOf(".standing").contains("2 of 2"));
        assertEquals("completed", room.enrollment("ada", "status"));
    }

    @Test
    void optionalLessonsDoNotCount() {
        ada.get(room.at("/lessons/four"));
        assertEquals("0", room.enrollment("ada", "completed_lesson_count"));
        assertTrue(ada.get(room.at("/lessons/four")).textOf(".why").contains("The lesson is optional"));
        assertTrue(ada.get(room.at("/progress")).textOf("main").contains("0 of 3"));
    }

    @Test
    void progressPageTellsRuleEvidenceAndWhatIsMissing() {
        ada.get(room.at("/lessons/one"));
        ada.get(room.at("/lessons/two"));
        var page = ada.get(room.at("/progress"));
        assertEquals("Why is this not complete?", page.textOf("main h2"));
        var why = page.textOf(".why");
        assertTrue(why.contains("The course is complete when all 3 required lessons are."), why);
        assertTrue(why.contains("1 of 3 required lessons are complete: 33 %"), why);
        assertTrue(why.contains("2. Lesson two opened, but not marked as done"), why);
        assertTrue(why.contains("3. Lesson three not opened yet"), why);
        assertEquals(4, page.document().select(".lesson-trail tbody tr").size());
        assertEquals(room.at(""), room.student("Eve", "eve").get(room.at("/progress")).location());
    }

    @Test
    void openingALessonTwiceInARowWritesNothing() {
        ada.get(room.at("/lessons/one"));
        var before = room.one("select xmin::text from enrollments where course_id = ?", room.courseId());
        var statements = ada.get(room.at("/lessons/one")).header("Lectern-Statements");
        assertEquals(before, room.one("select xmin::text from enrollments where course_id = ?", room.courseId()));
        if (statements != null) {
            assertTrue(Integer.parseInt(statements.split("/")[1]) <= 4, statements);
        }
    }

    @Test
    void firstOpeningKeepsTheBudget() {
        var statements = ada.get(room.at("/lessons/one")).header("Lectern-Statements");
        if (statements != null) {
            assertTrue(Integer.parseInt(statements.split("/")[1]) <= 4, statements);
        }
    }

    @Test
    void lessonsOpenedAtTheSameMomentAllCount() throws Exception {
        var tabs = Stream.of("one", "three", "four", "one", "three", "two").<Callable<Answer>>map(lesson -> () -> ada.get(room.at("/lessons/" + lesson))).toList();
        var pool = Executors.newFixedThreadPool(tabs.size());
        for (var answer : pool.invokeAll(tabs)) {
            assertEquals(200, answer.get().status());
        }
        pool.shutdown();
        assertEquals("2", room.enrollment("ada", "completed_lesson_count"));
        assertEquals(8, room.record("ada").size());
        assertEquals(List.of(), room.drift());
    }

    @Test
    void progressIsMadeAnewFromTheRecord() {
        ada.get(room.at("/lessons/one"));
        Classroom.press(ada, room.at("/lessons/two/completion"));
        room.run("update student_progress set completed_at = null, first_opened_at = null where course_id = ?", room.courseId());
        assertEquals("0", room.enrollment("ada", "completed_lesson_count"));
        var page = room.ben().get(room.at("/people/" + room.idOf("ada")));
        var answer = room.ben().follow(room.ben().submit(page.form("form[action$=/recount]"), Map.of()));
        assertTrue(answer.textOf("body").contains("2 rows differed"), answer.textOf("body"));
        assertEquals("2", room.enrollment("ada", "completed_lesson_count"));
        var same = room.ben().follow(room.ben().submit(answer.form("form[action$=/recount]"), Map.of()));
        assertTrue(same.textOf("body").contains("agrees with the record"));
        assertEquals(List.of(), room.drift());
    }

    @Test
    void lessonThatIsNotThereIsNotMarked() {
        assertEquals(404, Classroom.press(ada, room.at("/lessons/nine/completion")).status());
        assertEquals(404, Classroom.press(ada, room.at("/lessons/nine/completion/undoing")).status());
        assertEquals(room.at(""), Classroom.press(ada, room.at("/lessons/two/completion"), Map.of("next", "//evil.test")).location());
    }

    @Test
    void whoIsNotInTheCourseMarksNothing() {
        var eve = room.student("Eve", "eve");
        var answer = Classroom.press(eve, room.at("/lessons/two/completion"));
        assertEquals(409, answer.status());
        assertNotNull(answer.textOf("h1"));
        assertNull(room.enrollment("eve", "status"));
    }
}
