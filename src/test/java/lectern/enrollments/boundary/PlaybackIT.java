package lectern.enrollments.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import lectern.testing.Answer;
import lectern.testing.Lectern;
import lectern.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaybackIT {

    private final Lectern lectern = Lectern.running();
    private final Classroom room = Classroom.open(lectern);
    private final Visitor ada = room.student("Ada Learner", "ada");

    @BeforeEach
    void open() {
        room.addLesson("film", 5, "watched", true);
        room.run("update course_lessons set lesson_type = 'video' where course_id = ? and slug = 'film'", room.courseId());
        Classroom.press(ada, room.at("/enrollment"));
        ada.get(room.at("/lessons/film"));
    }

    @AfterEach
    void close() {
        room.close();
    }

    private Answer report(Visitor visitor, String watched, String position) {
        return Classroom.press(visitor, room.at("/lessons/film/playback"), Map.of("watched", watched, "length", "100", "position", position));
    }

    // As if the last report had come so long ago.
    private void wait(int seconds) {
        room.run("update student_progress set first_opened_at = first_opened_at - make_interval(secs => ?) where student_id = ?", seconds, room.idOf("ada"));
        room.run("update lesson_playback set counted_until = counted_until - make_interval(secs => ?) where student_id = ?", seconds, room.idOf("ada"));
    }

    @Test
    void aFilmIsWatchedToTheEnd() {
        var before = ada.get(room.at("/lessons/film"));
        assertTrue(before.textOf(".why").contains("It is complete when you have watched 90 % of the film."), before.textOf(".why"));
        wait(25);
        assertTrue(report(ada, "0-40", "40").text().contains("\"percent\":40"));
        var half = ada.get(room.at("/lessons/film")).textOf(".why");
        assertTrue(half.contains("40 % of the film are watched; 90 % are needed."), half);
        assertTrue(ada.get(room.at("/lessons/film/playback")).text().contains("\"position\":40,\"watched\":[[0,40]]"));
        wait(30);
        assertTrue(report(ada, "40-95", "0").text().contains("\"complete\":true"));
        assertTrue(report(ada, "95-96", "0").text().contains("\"complete\":false"));
        assertTrue(ada.get(room.at("/lessons/film")).textOf(".why").contains("Complete by watching it"));
        assertEquals(List.of("enrolled", "lesson_started film", "lesson_completed film"), room.record("ada"));
        assertEquals("1", room.enrollment("ada", "completed_lesson_count"));
        assertEquals(List.of(), room.drift());
    }

    @Test
    void nobodyWatchesFasterThanTimePasses() {
        wait(10);
        report(ada, "0-100", "100");
        var counted = Integer.parseInt(room.one("select watched_percent from lesson_playback where student_id = ?", room.idOf("ada")));
        assertTrue(counted >= 20 && counted < 50, "counted " + counted);
        report(ada, "0-100", "100");
        assertEquals("0", room.enrollment("ada", "completed_lesson_count"));
    }

    @Test
    void whatWasWatchedBeforeCountsWhenTheRuleComesLater() {
        room.run("update course_lessons set completion_rule = 'marked_done' where course_id = ? and slug = 'film'", room.courseId());
        wait(60);
        assertTrue(report(ada, "0-100", "0").text().contains("\"complete\":false"));
        room.run("update course_lessons set completion_rule = 'watched' where course_id = ? and slug = 'film'", room.courseId());
        assertTrue(ada.get(room.at("/lessons/film")).textOf(".why").contains("Complete by watching it"));
    }

    @ParameterizedTest
    @CsvSource({"many,1", "5-3,1", "0-999999,1", "-5-3,1", "0-5,-1", "0-5,soon", "0-5,99999999999"})
    void nonsenseIsRefused(String watched, String position) {
        wait(60);
        assertEquals(400, report(ada, watched, position).status());
        assertEquals(null, room.one("select id::text from lesson_playback where student_id = ?", room.idOf("ada")));
    }

    @Test
    void onlyWhoReadsTheLessonIsCounted() {
        var eve = room.student("Eve", "eve");
        var dan = Visitor.of(lectern).signIn("dan@globex.test");
        for (var stranger : List.of(eve, dan)) {
            assertEquals(404, report(stranger, "0-5", "5").status());
            assertEquals(404, stranger.get(room.at("/lessons/film/playback")).status());
        }
        Classroom.press(ada, room.at("/enrollment/dropping"));
        assertEquals(404, report(ada, "0-5", "5").status());
        assertEquals(404, ada.get(room.at("/lessons/film/playback")).status());
    }
}
