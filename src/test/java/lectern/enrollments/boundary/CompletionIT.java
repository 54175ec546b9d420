package lectern.enrollments.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import lectern.testing.Answer;
import lectern.testing.Lectern;
import lectern.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When lessons are complete, what they count, and how what is recorded of them is set right. */
class CompletionIT {

    private final Lectern lectern = Lectern.running();
    private final Classroom room = Classroom.open(lectern);
    private final Visitor ada = room.student("Ada Learner", "ada");

    @BeforeEach
    void enrol() {
        Classroom.press(ada, room.at("/enrollment"));
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), room.drift());
        room.close();
    }

    @Test
    void readingToTheEndTakesItsTime() {
        rule("two", "read");
        ada.get(room.at("/lessons/two"));
        var time = room.at("/lessons/two/time");
        assertEquals(204, Classroom.press(ada, time, Map.of("seconds", "3", "end", "yes")).status(), "the end was seen too soon");
        room.run("update study_minutes set counted_until = counted_until - interval '1 minute'");
        assertEquals(205, Classroom.press(ada, time, Map.of("seconds", "4")).status(), "now the time was long enough");
        assertEquals(List.of("enrolled", "lesson_started two", "lesson_completed two"), room.record("ada"));
        assertEquals(204, Classroom.press(ada, time, Map.of("seconds", "4", "end", "yes")).status(), "it is completed once");
        assertTrue(ada.get(room.at("/lessons/two")).text().contains("Read to the end"));
    }

    @Test
    void timeAloneDoesNotReadALesson() {
        rule("two", "read");
        ada.get(room.at("/lessons/two"));
        assertEquals(204, Classroom.press(ada, room.at("/lessons/two/time"), Map.of("seconds", "45")).status());
        assertEquals(List.of("enrolled", "lesson_started two"), room.record("ada"));
    }

    @Test
    void whoReadsWithoutScriptsSaysSoOnceItMayBeTrue() {
        rule("two", "read");
        var form = ada.get(room.at("/lessons/two")).form("noscript form");
        var soon = ada.submit(form, Map.of());
        assertTrue(ada.follow(soon).textOf(".flash").contains("only just now"));
        room.run("update student_progress set first_opened_at = ? where student_id = ? and first_opened_at is not null", Instant.now().minus(Duration.ofMinutes(1)), room.idOf("ada"));
        assertTrue(ada.submit(form, Map.of()).location().endsWith("/lessons/three"));
        assertEquals("1", room.enrollment("ada", "completed_lesson_count"));
    }

    @Test
    void lessonsMayCountTheirMinutes() {
        room.run("update course_lessons set planned_minutes = 30 where course_id = ? and slug = 'one'", room.courseId());
        ada.get(room.at("/lessons/one"));
        assertEquals("33 %", progress());
        weigh("minutes");
        assertEquals("75 %", progress(), "30 of 40 minutes");
        assertTrue(ada.get(room.at("")).text().contains("Lessons count their planned minutes."));
        room.run("update course_lessons set planned_minutes = 10 where course_id = ? and slug = 'one'", room.courseId());
        assertEquals("50 %", progress());
        weigh("lessons");
        assertEquals("33 %", progress());
    }

    @Test
    void anExtraCountsInNothing() {
        save("four", Map.of("obligation", "excluded"));
        save("two", Map.of("obligation", "excluded"));
        ada.get(room.at("/lessons/one"));
        assertTrue(ada.get(room.at("")).document().selectFirst(".standing__go a").attr("href").endsWith("/lessons/three"), "an extra is never what comes next");
        ada.get(room.at("/lessons/three"));
        assertEquals("completed", room.enrollment("ada", "status"));
        assertTrue(ada.get(room.at("")).text().contains("extra"));
        assertEquals(422, tried("four", Map.of("obligation", "sometimes")).status());
    }

    @Test
    void aCorrectionIsSeenWithItsReason() {
        var page = correction("two");
        assertEquals(422, room.ben().submit(room.ben().get(page).form("#correction"), Map.of("reason", " ")).status());
        assertEquals(422, room.ben().submit(room.ben().get(page).form("#correction"), Map.of("reason", "x".repeat(501))).status());
        assertEquals(422, room.ben().submit(room.ben().get(page).form("#correction"), Map.of("reason", "Why not", "state", "perhaps")).status());
        var form = room.ben().get(page).form("#correction");
        assertTrue(room.ben().follow(room.ben().submit(form, Map.of("reason", "Shown in class"))).textOf(".flash").contains("is set right for Ada Learner"));
        assertEquals("1", room.enrollment("ada", "completed_lesson_count"));
        assertTrue(ada.get(room.at("/lessons/two")).text().contains("Set by those who teach the course: Shown in class"));
        assertTrue(ada.get(room.at("/progress")).text().contains("Set by those who teach the course: Shown in class"));
        assertTrue(room.ben().get(person()).text().contains("Ben Teacher set “Lesson two” as complete: Shown in class"));

        var recount = Classroom.press(room.ben(), person() + "/recount");
        assertEquals("The progress agrees with the record; nothing had to be changed.", room.ben().follow(recount).textOf(".flash p"));
        room.ben().submit(room.ben().get(page).form("#correction"), Map.of("reason", "It was somebody else"));
        assertEquals("0", room.enrollment("ada", "completed_lesson_count"));
        Classroom.press(ada, room.at("/lessons/two/completion"));
        assertEquals("", room.one("select coalesce(correction_reason, '') from student_progress p join course_lessons l on l.id = p.lesson_id where l.slug = 'two' and p.course_id = ?",
            room.courseId()), "what the student does afterwards is theirs");
    }

    @Test
    void theLastCorrectionCompletesTheCourse() {
        ada.get(room.at("/lessons/one"));
        ada.get(room.at("/lessons/three"));
        room.ben().submit(room.ben().get(correction("two")).form("#correction"), Map.of("reason", "Shown in class"));
        assertEquals("completed", room.enrollment("ada", "status"));
    }

    @Test
    void strangersCorrectNothing() {
        var stranger = Classroom.open(lectern);
        assertEquals(404, stranger.ben().get(correction("two")).status());
        assertEquals(404, Classroom.press(stranger.ben(), correction("two"), Map.of("state", "complete", "reason", "Me")).status());
        assertEquals(403, Classroom.press(ada, correction("two"), Map.of("state", "complete", "reason", "Me")).status());
        assertEquals(404, room.ben().get(person() + "/lessons/" + stranger.one("select id::text from course_lessons where course_id = ?", stranger.courseId())).status());
        stranger.close();
    }

    private String progress() {
        return ada.get(room.at("/progress")).document().selectFirst(".figures__value").text();
    }

    private void rule(String lesson, String rule) {
        save(lesson, Map.of("rule", rule));
    }

    private void weigh(String by) {
        var settings = room.at("/edit/settings");
        assertEquals(303, room.ben().submit(room.ben().get(settings).form("#settings"), Map.of("weight", by)).status());
    }

    private void save(String lesson, Map<String, ?> fields) {
        assertEquals(303, tried(lesson, fields).status());
    }

    private Answer tried(String lesson, Map<String, ?> fields) {
        return room.ben().submit(room.ben().get(room.at("/edit/lessons/" + lesson(lesson))).form("#lesson"), fields);
    }

    private String correction(String lesson) {
        return person() + "/lessons/" + lesson(lesson);
    }

    private String person() {
        return room.at("/people/" + room.idOf("ada"));
    }

    private String lesson(String slug) {
        return room.one("select id::text from course_lessons where course_id = ? and slug = ?", room.courseId(), slug);
    }
}
