package lectern.enrollments.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lectern.testing.Answer;
import lectern.testing.Lectern;
import lectern.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Groups of a course, and what students and groups are granted. */
class GroupsIT {

    private final Lectern lectern = Lectern.running();
    private final Classroom room = Classroom.open(lectern);
    private final Visitor ada = room.student("Ada Learner", "ada");
    private final Visitor ben = room.ben();

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
    void aGroupIsMadeAndFilledAndShownInTheRoster() {
        assertTrue(ben.get(room.at("/people/groups")).text().contains("There are no groups yet."));
        var group = group("Autumn");
        assertEquals(422, join(group, "nobody@nowhere.test").status());
        assertTrue(join(group, "nobody@nowhere.test").text().contains("Not in this course: nobody@nowhere.test"));
        assertTrue(ben.follow(join(group, room.email("ada").toUpperCase())).textOf(".flash p").contains("1 person is in “Autumn” now."));
        room.student("Cleo Other", "cleo");
        Classroom.press(room.signedIn("cleo"), room.at("/enrollment"));
        assertEquals(List.of("Ada Learner"), names(ben.get(room.at("/people?run=" + id(group)))));
        assertEquals(List.of("Ada Learner"), names(ben.get(room.at("/people?q=ada&run=" + id(group)))));
        assertEquals(List.of(), names(ben.get(room.at("/people?q=cleo&run=" + id(group)))));
        assertEquals(2, names(ben.get(room.at("/people"))).size());
        assertTrue(ada.get(room.at("/progress")).text().contains("Your group: Autumn"));
        assertTrue(ben.get(person()).text().contains("Autumn"));
    }

    @Test
    void onePressMakesOneGroup() {
        var form = ben.get(room.at("/people/groups")).form("#new-group");
        var first = ben.submit(form, Map.of("name", "Autumn")).location();
        assertEquals(first, ben.submit(form, Map.of("name", "Autumn")).location());
        assertEquals("1", room.one("select count(*) from course_groups where course_id = ?", room.courseId()));
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        var group = group("Autumn");
        assertEquals("Another group of this course has that name.", problem(tried(Map.of("name", "AUTUMN")), "name"));
        assertEquals("It cannot end before it starts.", problem(tried(Map.of("name", "X", "starts_at", "2030-01-02T10:00", "ends_at", "2030-01-01T10:00")), "ends_at"));
        room.change("ends_at = timestamptz '2027-01-01'");
        assertEquals("The course has ended by then.", problem(tried(Map.of("name", "X", "starts_at", "2030-01-02T10:00")), "starts_at"));
        assertEquals(422, tried(Map.of("name", "X", "instructor", room.idOf("ada").toString())).status());
        assertEquals(422, tried(Map.of("name", " ")).status());

        room.student("Cleo Other", "cleo");
        Classroom.press(room.signedIn("cleo"), room.at("/enrollment"));
        join(group, room.email("ada") + "\n" + room.email("cleo"));
        assertEquals("2 people are in this group already.", problem(settings(group, Map.of("capacity", "1")), "capacity"));
        settings(group, Map.of("capacity", "2"));
        room.student("Dora Third", "dora");
        Classroom.press(room.signedIn("dora"), room.at("/enrollment"));
        assertEquals("Every place of this group is taken.", problem(join(group, room.email("dora")), "people"));
        assertEquals(303, join(group, room.email("ada")).status(), "whoever is in it takes no other place");
    }

    @Test
    void aChangeOverSomebodyElsesIsAsked() {
        var group = group("Autumn");
        var form = ben.get(group).form("#group");
        settings(group, Map.of("name", "Winter"));
        assertEquals(409, ben.submit(form, Map.of("name", "Spring")).status());
        assertEquals("Winter", room.one("select name from course_groups where course_id = ?", room.courseId()));
    }

    @Test
    void aGroupStartsWhenItDoes() {
        var group = group("Later");
        settings(group, Map.of("starts_at", "2100-01-01T08:00"));
        assertEquals(200, ada.get(room.at("/lessons/one")).status());
        join(group, room.email("ada"));
        assertEquals(403, ada.get(room.at("/lessons/two")).status());
        assertTrue(ada.get(room.at("")).text().contains("The course starts on 1 January 2100."));
        assertEquals(404, Classroom.press(ada, room.at("/lessons/one/time"), Map.of("seconds", "5")).status());
        assertTrue(ada.get(room.path("")).text().contains("starts on 1 January 2100"), "Home agrees");
    }

    @Test
    void lessonsOpenForAGroupByItself() {
        var group = group("Autumn");
        var release = room.at("/edit/release/lessons/" + lesson("two") + "?group=" + id(group));
        assertEquals(303, ben.submit(ben.get(release).form("#release"), Map.of("timing", "on_date", "opens_at", "2100-01-01T08:00")).status());
        assertEquals(200, ada.get(room.at("/lessons/two")).status());
        room.run("update student_progress set first_opened_at = null where student_id = ?", room.idOf("ada"));
        join(group, room.email("ada"));
        assertEquals(403, ada.get(room.at("/lessons/two")).status());
        assertEquals(404, ben.get(room.at("/edit/release?group=" + section())).status());
        assertEquals(303, Classroom.press(ben, group + "/deletion").status());
        assertEquals(200, ada.get(room.at("/lessons/two")).status(), "its dates go with the group");
    }

    @Test
    void aStudentIsHeldByARuleAndGetsAnExtension() {
        ben.submit(ben.get(room.at("/edit/release")).form("#release"), Map.of("timing", "on_date", "opens_at", "2100-01-01T08:00", "due", "on_date", "due_at", "2100-02-01T08:00"));
        assertEquals(403, ada.get(room.at("/lessons/two")).status());
        grant(person(), Map.of("kind", "open", "lesson", lesson("two"), "reason", "Goes abroad"));
        assertEquals(200, ada.get(room.at("/lessons/two")).status());
        assertEquals(403, ada.get(room.at("/lessons/one")).status());
        assertTrue(ada.get(room.at("/lessons/two")).text().contains("It is due on 1 February 2100, 08:00."));
        grant(person(), Map.of("kind", "days", "days", "3", "reason", "Was ill"));
        assertTrue(ada.get(room.at("/lessons/two")).text().contains("It is due on 4 February 2100, 08:00."));
        var words = ada.get(room.at("/progress")).text();
        assertTrue(words.contains("“Lesson two” is open at once: Goes abroad") || words.contains("“Lesson two” is open at once</span>"), words);
        assertTrue(words.contains("3 more days until lessons are due"));

        var taken = ben.get(person()).document().select("form[action$=/withdrawal]").last().attr("action");
        assertEquals(303, Classroom.press(ben, taken).status());
        room.run("update student_progress set first_opened_at = null where student_id = ?", room.idOf("ada"));
        assertEquals(403, ada.get(room.at("/lessons/two")).status(), "what is taken back is over");
    }

    @Test
    void aLessonNeedNotBeDone() {
        ada.get(room.at("/lessons/one"));
        ada.get(room.at("/lessons/three"));
        assertEquals("in_progress", room.enrollment("ada", "status"));
        grant(person(), Map.of("kind", "exempt", "lesson", lesson("two"), "reason", "Knows it"));
        assertTrue(ada.get(room.at("")).text().contains("2 of 2"));
        assertEquals("completed", room.enrollment("ada", "status"), "nothing is missing any more");
        assertTrue(ada.get(room.at("/lessons/two")).text().contains("You need not do this lesson."));
    }

    @Test
    void accessGoesOn() {
        room.run("update enrollments set access_ends_at = now() - interval '1 day' where student_id = ?", room.idOf("ada"));
        assertEquals(403, ada.get(room.at("/lessons/two")).status());
        grant(person(), Map.of("kind", "access", "until", LocalDate.now().plusDays(5).toString(), "reason", "Was ill"));
        assertEquals(200, ada.get(room.at("/lessons/two")).status());
    }

    @Test
    void aGroupIsGrantedWhatItsMembersGet() {
        var group = group("Autumn");
        assertEquals(422, extension(group, Map.of("kind", "exempt", "lesson", lesson("two"), "reason", "Not taught")).status(), "a group without members");
        join(group, room.email("ada"));
        grant(group, Map.of("kind", "exempt", "lesson", lesson("two"), "reason", "Not taught"));
        assertEquals("1", room.enrollment("ada", "exempt_lesson_count"));
        assertNull(ben.get(person()).document().selectFirst("form[action$=/withdrawal]"), "what a group has is taken back there");
        assertNotNull(ben.get(group).document().selectFirst("form[action$=/withdrawal]"));
        assertEquals(303, Classroom.press(ben, group + "/deletion").status());
        assertEquals("0", room.enrollment("ada", "exempt_lesson_count"));
        assertEquals("enrolled", room.enrollment("ada", "status"));
    }

    @Test
    void badExtensionsAreSaidAtTheirField() {
        assertEquals("Please fill this in.", problem(extension(person(), Map.of("kind", "days", "reason", "x")), "extension-days"));
        assertEquals("Please give a whole number from 1 to 365.", problem(extension(person(), Map.of("kind", "days", "days", "1000", "reason", "x")), "extension-days"));
        assertEquals("Please fill this in.", problem(extension(person(), Map.of("kind", "exempt", "reason", "x")), "extension-lesson"));
        assertEquals("This day is over. Give today or a later one.", problem(extension(person(), Map.of("kind", "access", "until", "2020-01-01", "reason", "x")), "extension-until"));
        assertEquals("Please fill this in.", problem(extension(person(), Map.of("kind", "days", "days", "3")), "extension-reason"));
        assertEquals(422, extension(person(), Map.of("kind", "everything", "reason", "x")).status());
        var other = Classroom.open(lectern);
        assertEquals(422, extension(person(), Map.of("kind", "exempt", "lesson", other.one("select id::text from course_lessons where course_id = ?", other.courseId()), "reason", "x")).status());
        other.close();
        assertEquals("0", room.one("select count(*) from course_extensions where course_id = ?", room.courseId()));
    }

    @Test
    void strangersFindNothing() {
        var group = group("Autumn");
        var stranger = Classroom.open(lectern);
        for (String path : List.of(room.at("/people/groups"), group)) {
            assertEquals(404, stranger.ben().get(path).status(), path);
            assertEquals(403, ada.get(path).status(), path);
        }
        for (String path : List.of(room.at("/people/groups"), group, group + "/members", group + "/deletion", group + "/extensions", person() + "/extensions")) {
            assertEquals(404, Classroom.press(stranger.ben(), path, Map.of("name", "Mine", "people", "x", "kind", "days", "days", "3", "reason", "x")).status(), path);
            assertEquals(403, Classroom.press(ada, path, Map.of("name", "Mine")).status(), path);
        }
        assertEquals(404, Classroom.press(ben, room.at("/people/" + stranger.idOf("ben") + "/extensions"), Map.of("kind", "days", "days", "3", "reason", "x")).status());
        assertEquals(404, Classroom.press(ben, room.at("/people/" + room.idOf("ben") + "/extensions"), Map.of("kind", "days", "days", "3", "reason", "x")).status(), "not in the course");
        assertEquals(404, ben.get(room.at("/people/groups/" + section())).status());
        stranger.close();
    }

    private String group(String name) {
        var answer = tried(Map.of("name", name));
        assertEquals(303, answer.status(), answer.textOf("main"));
        return answer.location();
    }

    private Answer tried(Map<String, ?> fields) {
        return ben.submit(ben.get(room.at("/people/groups")).form("#new-group"), fields);
    }

    private Answer settings(String group, Map<String, ?> fields) {
        return ben.submit(ben.get(group).form("#group"), fields);
    }

    private Answer join(String group, String people) {
        return ben.submit(ben.get(group).form("#members"), Map.of("people", people));
    }

    private void grant(String whom, Map<String, ?> fields) {
        var answer = extension(whom, fields);
        assertEquals(303, answer.status(), answer.textOf("main"));
    }

    private Answer extension(String whom, Map<String, ?> fields) {
        return Classroom.press(ben, whom + "/extensions", fields);
    }

    private static String problem(Answer answer, String field) {
        assertEquals(422, answer.status());
        return answer.textOf("#" + field + "-words .field__error");
    }

    private static List<String> names(Answer roster) {
        return roster.document().select("#rows th .avatar ~ a, #rows th a").eachText().stream().distinct().toList();
    }

    private String person() {
        return room.at("/people/" + room.idOf("ada"));
    }

    private String lesson(String slug) {
        return room.one("select id::text from course_lessons where course_id = ? and slug = ?", room.courseId(), slug);
    }

    private String section() {
        return room.one("select id::text from course_sections where course_id = ?", room.courseId());
    }

    private static String id(String address) {
        return address.replaceFirst(".*/", "");
    }
}
