package lectern.enrollments.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lectern.testing.Answer;
import lectern.testing.Lectern;
import lectern.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseIT {

    @TempDir
    Path folder;

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
    void aLessonWaitsForTheOneBefore() {
        save("", Map.of("timing", "at_once", "ordering", "after_previous", "due", "never"));
        assertEquals("opens after “Lesson one”", lockOf("two"));
        var locked = ada.get(room.at("/lessons/two"));
        assertEquals(403, locked.status());
        assertEquals(List.of("Lesson one"), locked.document().select("main li").eachText());
        assertEquals(303, Classroom.press(ada, room.at("/lessons/two/completion")).status());
        assertEquals(404, Classroom.press(ada, room.at("/lessons/two/time"), Map.of("seconds", "5")).status());
        assertEquals(List.of("enrolled"), room.record("ada"), "nothing is recorded of what is closed");

        assertEquals(200, ada.get(room.at("/lessons/one")).status());
        assertEquals("", lockOf("two"));
        assertEquals("opens after “Lesson two”", lockOf("three"));
        assertEquals("opens after “Lesson three”", lockOf("four"));
        assertEquals(200, ada.get(room.at("/lessons/two")).status());
        Classroom.press(ada, room.at("/lessons/two/completion"));
        assertEquals(200, ada.get(room.at("/lessons/three")).status());
        Classroom.press(ada, room.at("/lessons/two/completion/undoing"));
        assertEquals("", lockOf("three"), "what was open stays open");
        assertEquals(200, ada.get(room.at("/lessons/three")).status());
    }

    @Test
    void theCourseLeadsOnToWhatIsOpen() {
        save("/lessons/" + lesson("one"), Map.of("timing", "on_date", "opens_at", "2100-01-01T08:00"));
        assertTrue(ada.get(room.at("")).text().contains("opens 1 January 2100, 08:00"));
        assertTrue(ada.get(room.at("")).document().selectFirst(".standing__go a").attr("href").endsWith("/lessons/two"));
    }

    @Test
    void aLessonOpensSomeDaysAfterEnrolling() {
        save("/sections/" + section(), Map.of("timing", "after_enrolment", "opens_after", "3"));
        save("/lessons/" + lesson("four"), Map.of("timing", "at_once"));
        assertTrue(lockOf("one").startsWith("opens "), lockOf("one"));
        assertEquals("", lockOf("four"), "a lesson may say otherwise than its section");
        room.run("update enrollments set enrolled_at = ? where course_id = ?", Instant.now().minus(Duration.ofDays(4)), room.courseId());
        assertEquals("", lockOf("one"));
    }

    @Test
    void whatSomebodyWasInIsNeverLockedAgain() {
        ada.get(room.at("/lessons/three"));
        save("", Map.of("timing", "on_date", "opens_at", "2100-01-01T08:00", "ordering", "after_previous", "due", "never"));
        assertEquals("", lockOf("three"));
        assertEquals(200, ada.get(room.at("/lessons/three")).status());
        assertFalse(lockOf("one").isEmpty());
    }

    @Test
    void aFileOpensWithTheLessonThatShowsIt() throws IOException {
        var notes = Files.writeString(folder.resolve("notes.txt"), "What the second lesson says.");
        var page = room.at("/edit/files");
        room.ben().submit(room.ben().get(page).form("#file-form"), Map.of("file", notes));
        var address = room.ben().get(page).document().select("main a[href*=/files/]").attr("href");
        assertEquals(200, ada.get(address).status(), "no lesson shows it");
        room.run("insert into file_names (organization_id, file_id, named_by_type, named_by_id) select organization_id, id, 'lesson', ? from files where subject_id = ?",
            UUID.fromString(lesson("two")), room.courseId());
        save("", Map.of("timing", "at_once", "ordering", "after_previous", "due", "never"));
        assertEquals(404, ada.get(address).status());
        assertEquals(200, room.ben().get(address).status());
        ada.get(room.at("/lessons/one"));
        assertEquals(200, ada.get(address).status());
        room.run("update course_lessons set is_hidden = true where id = ?", UUID.fromString(lesson("two")));
        assertEquals(404, ada.get(address).status());
    }

    @Test
    void untilTheCourseBeginsWhatSomebodyWasInOrWasLetIntoIsOpen() {
        ada.get(room.at("/lessons/one"));
        room.change("starts_at = timestamptz '2100-02-01 09:00Z'");
        assertEquals(200, ada.get(room.at("/lessons/one")).status(), "who was in it keeps it");
        assertEquals("", lockOf("one"));
        assertEquals("opens 1 February 2100, 09:00", lockOf("two"));
        var closed = ada.get(room.at("/lessons/two"));
        assertEquals(403, closed.status());
        assertTrue(closed.textOf("main").contains("This lesson opens on 1 February 2100"), closed.textOf("main"));
        assertEquals(409, Classroom.press(ada, room.at("/lessons/three/completion")).status());
        var person = room.ben().get(room.at("/people")).document().select("main a:contains(Ada)").attr("href");
        room.ben().submit(room.ben().get(person).form("#extension"), Map.of("kind", "open", "lesson", lesson("two"), "reason", "She is ahead."));
        assertEquals(200, ada.get(room.at("/lessons/two")).status());
        assertEquals(303, Classroom.press(ada, room.at("/lessons/two/completion")).status());
        assertTrue(room.record("ada").contains("lesson_completed two"), room.record("ada").toString());
    }

    @Test
    void aDeletedLessonMayNotCloseACircle() {
        save("/lessons/" + lesson("one"), Map.of("ordering", "after_chosen", "after", lesson("three")));
        save("/lessons/" + lesson("three"), Map.of("ordering", "after_previous"));
        var refused = Classroom.press(room.ben(), room.at("/edit/lessons/" + lesson("two") + "/deletion"));
        assertEquals(409, refused.status());
        assertTrue(refused.textOf("main").contains("Lesson one → Lesson three → Lesson one"), refused.textOf("main"));
        assertEquals(409, Classroom.press(room.ben(), room.at("/edit/selection/deletion"), Map.of("lessons", lesson("two"))).status());
        assertEquals("", room.one("select coalesce(cast(deleted_at as text), '') from course_lessons where id = ?", UUID.fromString(lesson("two"))));
    }

    @Test
    void aCircleIsRefusedWithItsWay() {
        save("", Map.of("timing", "at_once", "ordering", "after_previous", "due", "never"));
        var refused = tried("/lessons/" + lesson("one"), Map.of("ordering", "after_chosen", "after", lesson("three")));
        assertEquals(422, refused.status());
        assertTrue(refused.text().contains("Lesson one → Lesson three → Lesson two → Lesson one"), refused.textOf("main"));
        assertTrue(refused.document().selectFirst("#after + label, [name=after][checked]") != null, "what was chosen is still there");
        assertEquals("", lockOf("one"));

        assertEquals(303, moveThree("1").status());
        save("/lessons/" + lesson("two"), Map.of("ordering", "after_chosen", "after", lesson("three")));
        var circle = moveThree("2");
        assertEquals(422, circle.status(), circle.textOf("main"));
        assertTrue(circle.text().contains("Lesson three → Lesson two → Lesson three") || circle.text().contains("Lesson two → Lesson three → Lesson two"));
        assertEquals("one three two four", room.one("select string_agg(slug, ' ' order by number) from lessons_in_order((select organization_id from courses where id = ?), ?)",
            room.courseId(), room.courseId()));
    }

    @Test
    void severalLessonsGetOneReleaseAtOnce() {
        var page = room.at("/edit/selection/release/form");
        var chosen = Map.of("lessons", List.of(lesson("two"), lesson("three")));
        var form = Classroom.press(room.ben(), page, chosen).form("#release");
        assertEquals(422, room.ben().submit(form, Map.of("timing", "on_date")).status());
        assertEquals(303, room.ben().submit(form, Map.of("timing", "on_date", "opens_at", "2100-01-01T08:00")).status());
        assertEquals(List.of("opens 1 January 2100, 08:00", "opens 1 January 2100, 08:00"), locks(ada.get(room.at(""))));
        save("", Map.of("timing", "at_once", "ordering", "after_previous", "due", "never"));
        var circle = room.ben().submit(form, Map.of("ordering", "after_chosen", "after", lesson("four")));
        assertEquals(422, circle.status());
        assertEquals("2", room.one("select count(*) from release_rules where course_id = ? and opens_at is not null", room.courseId()), "all of them or none");
        assertEquals(422, Classroom.press(room.ben(), page).status(), "none is chosen");
        var stranger = Classroom.open(lectern);
        assertEquals(404, Classroom.press(stranger.ben(), page, chosen).status());
        assertEquals(404, Classroom.press(stranger.ben(), room.at("/edit/selection/release"), Map.of("lessons", lesson("two"))).status());
        stranger.close();
    }

    @Test
    void badInputIsSaidAtItsField() {
        var subject = "/lessons/" + lesson("two");
        assertEquals("Please fill this in.", problem(tried(subject, Map.of("timing", "on_date")), "opens_at"));
        assertEquals("Please give a whole number from 1 to 3,650.", problem(tried(subject, Map.of("timing", "after_enrolment", "opens_after", "-2")), "opens_after"));
        assertEquals("Please fill this in.", problem(tried(subject, Map.of("ordering", "after_chosen")), "after"));
        assertEquals("Please choose one of the values offered.", problem(tried(subject, Map.of("ordering", "after_chosen", "after", "nonsense")), "after"));
        assertEquals("It would be due before it opens.", problem(tried(subject, Map.of("timing", "on_date", "opens_at", "2030-01-02T10:00", "due", "on_date",
            "due_at", "2030-01-01T10:00")), "due_at"));
        room.change("ends_at = timestamptz '2027-01-01'");
        assertEquals("The course has ended by then.", problem(tried(subject, Map.of("timing", "on_date", "opens_at", "2030-01-02T10:00")), "opens_at"));
        assertEquals(422, tried(subject, Map.of("timing", "whenever")).status());
        assertEquals("0", room.one("select count(*) from release_rules where course_id = ?", room.courseId()));
    }

    @Test
    void aChangeOverSomebodyElsesIsAsked() {
        var path = room.at("/edit/release/lessons/" + lesson("two"));
        var form = room.ben().get(path).form("#release");
        save("/lessons/" + lesson("two"), Map.of("timing", "at_once"));
        var conflict = room.ben().submit(form, Map.of("timing", "after_enrolment", "opens_after", "7"));
        assertEquals(409, conflict.status());
        assertEquals("7", conflict.document().selectFirst("#opens_after").val());
        assertEquals(303, room.ben().submit(conflict.form("#release"), Map.of()).status());
        assertEquals("7", room.one("select opens_after_days::text from release_rules where course_id = ?", room.courseId()));
        save("/lessons/" + lesson("two"), Map.of("timing", ""));
        assertEquals("0", room.one("select count(*) from release_rules where course_id = ?", room.courseId()), "who says nothing leaves nothing");
    }

    @Test
    void strangersFindNothing() {
        var stranger = Classroom.open(lectern);
        var path = room.at("/edit/release");
        assertEquals(404, stranger.ben().get(path).status());
        assertEquals(404, Classroom.press(stranger.ben(), path, Map.of("timing", "at_once")).status());
        assertEquals(403, ada.get(path).status());
        assertEquals(404, room.ben().get(path + "/lessons/" + section()).status());
        assertEquals(422, tried("/lessons/" + lesson("two"), Map.of("ordering", "after_chosen", "after", stranger.one("select id::text from course_lessons where course_id = ?",
            stranger.courseId()))).status(), "a lesson of another course");
        stranger.close();
    }

    @Test
    void anAuthorLooksAsAStudentOnADate() {
        save("/lessons/" + lesson("one"), Map.of("timing", "after_enrolment", "opens_after", "3"));
        save("/lessons/" + lesson("two"), Map.of("ordering", "after_previous"));
        LocalDate today = LocalDateTime.now(ZoneOffset.UTC).toLocalDate();
        var preview = room.at("/preview");
        assertEquals(2, locks(room.ben().get(preview)).size());
        assertEquals(List.of("opens after “Lesson one”"), locks(room.ben().get(preview + "?enrolled=" + today.minusDays(5) + "&on=" + today)));
        assertEquals(List.of(), locks(room.ben().get(preview + "?enrolled=" + today + "&on=" + today.plusDays(4) + "&done=all")));
        assertTrue(room.ben().get(preview + "?enrolled=" + today + "&on=" + today.minusDays(4)).text().contains("Nobody sees it before they enrol."));
        assertEquals(200, room.ben().get(preview + "?on=nonsense").status());
        assertEquals(200, room.ben().get(preview + "/lessons/two?on=" + today).status(), "who makes it gets to what is closed to students");
    }

    private Answer moveThree(String place) {
        return Classroom.press(room.ben(), room.at("/edit/lessons/" + lesson("three") + "/place"), Map.of("section", section(), "position", place));
    }

    private static List<String> locks(Answer course) {
        return course.document().select(".outline__lock").eachText();
    }

    private String lockOf(String slug) {
        var course = ada.get(room.at("")).document();
        return course.select(".outline__lesson").stream().filter(line -> line.text().contains("Lesson " + slug)).map(line -> line.select(".outline__lock").text())
            .findFirst().orElseThrow();
    }

    private String lesson(String slug) {
        return room.one("select id::text from course_lessons where course_id = ? and slug = ?", room.courseId(), slug);
    }

    private String section() {
        return room.one("select id::text from course_sections where course_id = ?", room.courseId());
    }

    private void save(String subject, Map<String, ?> fields) {
        assertEquals(303, tried(subject, fields).status());
    }

    private Answer tried(String subject, Map<String, ?> fields) {
        return room.ben().submit(room.ben().get(room.at("/edit/release" + subject)).form("#release"), fields);
    }

    private static String problem(Answer answer, String field) {
        assertEquals(422, answer.status());
        return answer.textOf("#" + field + "-words .field__error");
    }
}
