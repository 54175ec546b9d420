package lectern.enrollments.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import lectern.testing.Lectern;
import lectern.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StudentIT {

    private final Lectern lectern = Lectern.running();
    private final Classroom room = Classroom.open(lectern);
    private final Visitor ben = room.ben();
    private final Visitor ada = room.student("Ada Learner", "ada");
    private String page;

    @BeforeEach
    void enrol() {
        Classroom.press(ada, room.at("/enrollment"));
        ada.get(room.at("/lessons/one"));
        ada.get(room.at("/lessons/two"));
        page = room.at("/people/" + room.idOf("ada"));
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void pageShowsLessonsWhyAndWhatHappened() {
        var student = ben.get(page);
        assertEquals("Ada Learner", student.textOf("h1"));
        assertEquals(List.of("complete", "begun", "not opened", "not opened"), student.document().select(".lesson-trail td.table__corner").eachText());
        assertTrue(student.textOf(".why").contains("2. Lesson two opened, but not marked as done"));
        assertEquals(List.of("Opened “Lesson two”", "Completed “Lesson one”", "Enrolled"), student.document().select(".timeline__body > p:first-child").eachText());
    }

    @Test
    void studentIsTakenOutAndBack() {
        var out = ben.follow(ben.submit(ben.get(page).form("form[action$=/dropping]"), Map.of()));
        assertTrue(out.textOf("body").contains("Ada Learner is out of the course."));
        assertEquals("dropped", room.enrollment("ada", "status"));
        var back = ben.follow(ben.submit(out.form("form[action$=/return]"), Map.of()));
        assertTrue(back.textOf("body").contains("Ada Learner is back in the course."));
        assertEquals("in_progress", room.enrollment("ada", "status"));
        assertEquals(List.of(), room.drift());
    }

    @Test
    void nobodyIsTakenBackIntoAFullCourse() {
        Classroom.press(ben, page + "/dropping");
        room.change("capacity = 1");
        Classroom.press(room.student("Eve", "eve"), room.at("/enrollment"));
        assertTrue(ben.get(page).document().select("main form[action$=/return]").isEmpty());
        var answer = ben.follow(Classroom.press(ben, page + "/return"));
        assertTrue(answer.textOf("body").contains("every place of “A course” is taken"), answer.textOf("body"));
        assertEquals("dropped", room.enrollment("ada", "status"));
    }

    @Test
    void accessIsExtendedAndOpened() {
        var form = ben.get(page).form("#access form");
        assertEquals(303, ben.submit(form, Map.of("until", "2099-06-30")).status());
        assertEquals("2099-06-30", ben.get(page).document().selectFirst("#until").val());
        assertEquals("30 Jun 2099 A course Your access ends", ada.get(room.at("")).textOf("aside .list__row"));
        assertEquals(303, ben.submit(ben.get(page).form("#access form"), Map.of("until", "")).status());
        assertNull(room.enrollment("ada", "access_ends_at"));
        for (var nonsense : List.of("2001-01-01", "soon", "2026-02-31", "99999-01-01")) {
            var answer = ben.submit(ben.get(page).form("#access form"), Map.of("until", nonsense));
            assertEquals(422, answer.status(), nonsense);
            assertEquals(nonsense, answer.document().selectFirst("#until").val());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/dropping", "/return", "/access", "/recount"})
    void strangersFindNothing(String path) {
        room.member("Another Teacher", "tea", "instructor");
        var dan = Visitor.of(lectern).signIn("dan@globex.test");
        var answer = path.isEmpty() ? dan.get(page) : Classroom.press(dan, page + path, Map.of("until", "2099-01-01"));
        assertEquals(404, answer.status());
        if (!path.isEmpty()) {
            assertEquals(403, Classroom.press(ada, page + path).status());
            assertEquals(403, Classroom.press(room.signedIn("tea"), page + path).status());
            assertEquals("/sign-in", Visitor.of(lectern).post(page + path, Map.of()).location());
        }
        assertEquals("in_progress", room.enrollment("ada", "status"));
        assertNull(room.enrollment("ada", "access_ends_at"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/dropping", "/return", "/access", "/recount"})
    void whoIsNotInTheCourseHasNoPage(String path) {
        room.member("Eve", "eve");
        for (var member : List.of(room.idOf("eve").toString(), "00000000-0000-7000-8000-000000000000")) {
            var address = room.at("/people/" + member + path);
            assertEquals(404, path.isEmpty() ? ben.get(address).status() : Classroom.press(ben, address).status(), address);
        }
        assertEquals(404, ben.get(room.at("/people/------------------------------------")).status());
    }

    @Test
    void everyChangeIsAudited() {
        Classroom.press(ben, page + "/access", Map.of("until", "2099-01-01"));
        Classroom.press(ben, page + "/recount");
        Classroom.press(ben, page + "/dropping");
        Classroom.press(ben, page + "/return");
        assertEquals(List.of("enrollments.student.admit", "enrollments.student.recount", "enrollments.student.drop", "enrollments.student.takeBack"),
            room.all("select action from audit_logs where resource_type = 'enrollments' and actor_member_id = ? order by created_at", room.idOf("ben")));
    }
}
