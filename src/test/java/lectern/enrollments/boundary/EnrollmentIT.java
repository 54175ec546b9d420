package lectern.enrollments.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import lectern.testing.Lectern;
import lectern.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnrollmentIT {

    private final Lectern lectern = Lectern.running();
    private final Classroom room = Classroom.open(lectern);
    private final Visitor ada = room.student("Ada Learner", "ada");

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void studentEnrolsReadsAndIsUnderWay() {
        var page = ada.get(room.at(""));
        var answer = ada.submit(page.form("form[action$=/enrollment]"), Map.of());
        assertEquals(303, answer.status());
        var course = ada.follow(answer);
        assertTrue(course.textOf("body").contains("You are enrolled in “A course”."), course.text());
        assertTrue(course.textOf(".standing").contains("0 of 3"));
        assertEquals(room.at("/lessons/one"), course.document().selectFirst(".standing .button--primary").attr("href"));
        assertEquals("enrolled", room.enrollment("ada", "status"));
        assertEquals(200, ada.get(room.at("/lessons/one")).status());
        assertEquals("in_progress", room.enrollment("ada", "status"));
        assertEquals("self", room.enrollment("ada", "source"));
        assertEquals(List.of("enrolled", "lesson_started one", "lesson_completed one"), room.record("ada"));
        assertEquals(List.of(), room.drift());
    }

    @Test
    void secondPressFindsItDone() {
        assertEquals(303, Classroom.press(ada, room.at("/enrollment")).status());
        assertEquals(303, Classroom.press(ada, room.at("/enrollment")).status());
        assertEquals("1", room.one("select count(*) from enrollments where course_id = ?", room.courseId()));
        assertEquals(List.of("enrolled"), room.record("ada"));
        Classroom.press(ada, room.at("/enrollment/dropping"));
        Classroom.press(ada, room.at("/enrollment/dropping"));
        assertEquals(List.of("enrolled", "dropped"), room.record("ada"));
    }

    @Test
    void leavingIsUndone() {
        Classroom.press(ada, room.at("/enrollment"));
        ada.get(room.at("/lessons/one"));
        var left = ada.submit(ada.get(room.at("")).form("form[action$=/dropping]"), Map.of());
        var home = ada.follow(left);
        assertTrue(home.textOf("body").contains("You have left “A course”."));
        assertEquals("dropped", room.enrollment("ada", "status"));
        assertEquals("0", room.one("select enrolled_count from courses where id = ?", room.courseId()));
        assertEquals(403, ada.get(room.at("/lessons/one")).status());
        var back = ada.follow(ada.submit(home.form("form[action$=/enrollment]"), Map.of()));
        assertTrue(back.textOf("body").contains("Welcome back"), back.text());
        assertEquals("in_progress", room.enrollment("ada", "status"));
        assertEquals("1", room.enrollment("ada", "completed_lesson_count"));
        assertEquals(List.of(), room.drift());
    }

    @Test
    void whoLeftACourseByInvitationFindsTheWayBack() {
        Classroom.press(ada, room.at("/enrollment"));
        room.change("visibility = 'invitation'");
        assertEquals(303, Classroom.press(ada, room.at("/enrollment/dropping")).status());
        assertEquals(303, Classroom.press(ada, room.at("/enrollment")).status());
        assertEquals("enrolled", room.enrollment("ada", "status"));
    }

    @Test
    void whomStaffTookOutReadsWhy() {
        Classroom.press(ada, room.at("/enrollment"));
        room.change("is_self_enrolment = false");
        Classroom.press(room.ben(), room.at("/people/" + room.idOf("ada") + "/dropping"));
        var answer = Classroom.press(ada, room.at("/enrollment"));
        assertEquals(409, answer.status());
        assertTrue(answer.textOf("main").contains("You were taken out of this course."));
        assertEquals("dropped", room.enrollment("ada", "status"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "status = 'archived' | This course is archived",
        "ends_at = now() - interval '1 day' | This course has ended",
        "starts_at = now() + interval '3 days' | This course has not started",
        "is_self_enrolment = false | Places in this course are given",
        "capacity = 1, enrolled_count = 1 | This course is full"})
    void closedCourseSaysWhy(String change, String title) {
        if (change.startsWith("capacity")) {
            Classroom.press(room.student("Eve", "eve"), room.at("/enrollment"));
        }
        room.change(change);
        var page = ada.get(room.at(""));
        assertEquals(200, page.status());
        assertTrue(page.document().select("form[action$=/enrollment]").isEmpty());
        assertNotNull(page.textOf(".standing__closed"));
        var answer = Classroom.press(ada, room.at("/enrollment"));
        assertEquals(409, answer.status());
        assertEquals(title, answer.textOf("h1"));
        assertTrue(answer.textOf("[role=alert]").length() > 40);
        assertNull(room.enrollment("ada", "status"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"status = 'draft'", "visibility = 'invitation'"})
    void courseThatOneMayNotSeeDoesNotExist(String change) {
        room.change(change);
        assertEquals(404, ada.get(room.at("")).status());
        assertEquals(404, Classroom.press(ada, room.at("/enrollment")).status());
        assertEquals(404, Classroom.press(ada, room.at("/enrollment/dropping")).status());
        assertEquals(404, ada.get(room.at("/progress")).status());
    }

    @Test
    void accessThatHasEndedClosesTheLessons() {
        Classroom.press(ada, room.at("/enrollment"));
        room.run("update enrollments set access_ends_at = ? where course_id = ?", Instant.now().minusSeconds(60), room.courseId());
        var lesson = ada.get(room.at("/lessons/one"));
        assertEquals(403, lesson.status());
        assertTrue(lesson.textOf("main").contains("Your access has ended."));
        assertTrue(ada.get(room.at("")).textOf(".standing__closed").contains("Your access has ended."));
        assertEquals(409, Classroom.press(ada, room.at("/lessons/two/completion")).status());
        assertNull(room.one("select first_opened_at from student_progress where first_opened_at is not null and student_id = ?", room.idOf("ada")));
    }

    @Test
    void courseBeforeItsStartIsClosedToThoseInIt() {
        Classroom.press(ada, room.at("/enrollment"));
        room.change("starts_at = now() + interval '3 days'");
        assertEquals(403, ada.get(room.at("/lessons/one")).status());
        assertTrue(ada.get(room.at("")).textOf(".standing__closed").contains("The course starts on"));
        room.change("starts_at = null, status = 'archived'");
        assertEquals(200, ada.get(room.at("/lessons/one")).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/enrollment", "/enrollment/dropping", "/lessons/two/completion", "/lessons/two/completion/undoing", "/lessons/one/time"})
    void strangersFindNothing(String path) {
        var dan = Visitor.of(lectern).signIn("dan@globex.test");
        assertEquals(404, Classroom.press(dan, room.at(path), Map.of("seconds", "9")).status());
        assertEquals("/sign-in", Visitor.of(lectern).post(room.at(path), Map.of()).location());
        assertEquals("0", room.one("select count(*) from enrollments where course_id = ?", room.courseId()));
    }

    @Test
    void stolenPressWithoutTokenIsRefused() {
        assertEquals(403, ada.post(room.at("/enrollment"), Map.of()).status());
        assertNull(room.enrollment("ada", "status"));
    }

    @Test
    void enrolmentIsAudited() {
        Classroom.press(ada, room.at("/enrollment"));
        Classroom.press(ada, room.at("/enrollment/dropping"));
        assertEquals(List.of("enrollments.enrollment.create", "enrollments.enrollment.drop"),
            room.all("select action from audit_logs where resource_type = 'enrollments' and actor_member_id = ? order by created_at", room.idOf("ada")));
    }
}
