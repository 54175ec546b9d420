package lectern.enrollments.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import lectern.testing.Answer;
import lectern.testing.Lectern;
import lectern.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnrollingIT {

    private final Lectern lectern = Lectern.running();
    private final Classroom room = Classroom.open(lectern);
    private final Visitor ben = room.ben();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void everyLineSaysWhatBecameOfIt() {
        room.member("Ada Learner", "ada");
        room.member("Bo Learner", "bo");
        room.member("Cy Learner", "cy");
        Classroom.press(room.signedIn("cy"), room.at("/enrollment"));
        var result = enrol(String.join("\n", "Ada <" + room.email("ada") + ">", room.email("bo").toUpperCase(), room.email("cy"), "dan@globex.test", "not an address", room.email("ada")));
        assertEquals(200, result.status());
        assertEquals(List.of("enrolled", "enrolled", "already in", "nobody here has this address", "no address in this line", "stands above already"),
            result.document().select(".result__line .badge").eachText());
        assertEquals("staff", room.enrollment("ada", "source"));
        assertEquals(room.idOf("ben").toString(), room.enrollment("ada", "enrolled_by_id"));
        assertEquals("3", room.one("select enrolled_count from courses where id = ?", room.courseId()));
        assertEquals(List.of("already in", "already in"), enrol(room.email("ada") + "," + room.email("bo")).document().select(".result__line .badge").eachText());
        assertEquals(List.of("enrolled"), room.record("ada"));
        assertEquals(List.of(), room.drift());
    }

    @Test
    void fullCourseTakesTheFirstAndTellsTheRest() {
        room.change("capacity = 2");
        var lines = new StringBuilder();
        for (var word : List.of("a1", "a2", "a3")) {
            room.member(word, word);
            lines.append(room.email(word)).append('\n');
        }
        assertTrue(ben.get(room.at("/people/enrolling")).textOf(".page__note").contains("2 places are free"));
        assertEquals(List.of("enrolled", "enrolled", "no place left"), enrol(lines.toString()).document().select(".result__line .badge").eachText());
        assertEquals("2", room.one("select enrolled_count from courses where id = ?", room.courseId()));
        assertEquals(List.of(), room.drift());
    }

    @Test
    void teamIsEnrolledUntilADay() {
        var team = UUID.randomUUID();
        room.run("insert into teams (organization_id, id, name) select organization_id, ?, 'Warehouse' from courses where id = ?", team, room.courseId());
        for (var word : List.of("ada", "bo")) {
            room.member(word, word);
            room.run("insert into team_members (organization_id, team_id, member_id) select organization_id, ?, ? from courses where id = ?", team, room.idOf(word), room.courseId());
        }
        var form = ben.get(room.at("/people/enrolling")).formWith("people");
        var result = ben.submit(form, Map.of("team", team.toString(), "until", "2099-12-31"));
        assertEquals(List.of("ada enrolled", "bo enrolled"), result.document().select(".result__line").eachText());
        assertEquals("team", room.enrollment("ada", "source"));
        assertEquals("2100-01-01 00:00:00", room.one("select (access_ends_at at time zone 'UTC')::text from enrollments where student_id = ?", room.idOf("bo")));
    }

    @Test
    void whoLeftIsTakenBack() {
        room.member("ada", "ada");
        Classroom.press(room.signedIn("ada"), room.at("/enrollment"));
        Classroom.press(room.signedIn("ada"), room.at("/enrollment/dropping"));
        assertEquals(List.of("taken back"), enrol(room.email("ada")).document().select(".result__line .badge").eachText());
        assertEquals("enrolled", room.enrollment("ada", "status"));
    }

    @Test
    void whoLeftTheOrganizationIsUnknown() {
        room.member("ada", "ada");
        room.run("update memberships set left_at = now() where id = ?", room.idOf("ada"));
        assertEquals(List.of("nobody here has this address"), enrol(room.email("ada")).document().select(".result__line .badge").eachText());
    }

    @Test
    void emptyFormIsRefusedWithEverythingKept() {
        var nobody = ben.submit(ben.get(room.at("/people/enrolling")).formWith("people"), Map.of("people", " ", "until", "2099-01-01"));
        assertEquals(422, nobody.status());
        assertNotNull(nobody.textOf(".error-summary"));
        assertEquals("2099-01-01", nobody.document().selectFirst("[name=until]").val());
        var past = ben.submit(ben.get(room.at("/people/enrolling")).formWith("people"), Map.of("people", "x@y.test", "until", "2001-01-01"));
        assertEquals(422, past.status());
        assertEquals("x@y.test", past.document().selectFirst("[name=people]").text());
        var many = enrol("x@y.test\n".repeat(501));
        assertEquals(422, many.status());
        assertTrue(many.textOf(".error-summary").contains("501 lines"), many.textOf(".error-summary"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"status = 'draft'", "status = 'archived'", "ends_at = now() - interval '1 day'"})
    void closedCourseSaysWhatToDo(String change) {
        room.member("ada", "ada");
        var form = ben.get(room.at("/people/enrolling")).formWith("people");
        room.change(change);
        var page = ben.get(room.at("/people/enrolling"));
        assertTrue(page.document().select("main form").isEmpty());
        assertTrue(page.textOf(".alert").matches(".*(Publish it|Take it out of the archive|Move its end).*"), page.textOf(".alert"));
        assertEquals(422, ben.submit(form, Map.of("people", room.email("ada"))).status());
        assertEquals("0", room.one("select count(*) from enrollments where course_id = ?", room.courseId()));
    }

    @Test
    void whatWasPastedIsShownAsText() {
        var result = enrol("<script>alert(1)</script> x\n<img src=x onerror=alert(1)>@y.test");
        assertTrue(result.document().select("main script, main img").isEmpty());
        assertTrue(result.textOf("main").contains("<script>alert(1)</script> x"));
    }

    @Test
    void strangersEnrolNobody() {
        room.member("ada", "ada");
        room.member("Another Teacher", "tea", "instructor");
        var fields = Map.of("people", room.email("ada"));
        assertEquals(404, Classroom.press(Visitor.of(lectern).signIn("dan@globex.test"), room.at("/people/enrolling"), fields).status());
        assertEquals(403, Classroom.press(room.signedIn("ada"), room.at("/people/enrolling"), fields).status());
        assertEquals(403, Classroom.press(room.signedIn("tea"), room.at("/people/enrolling"), fields).status());
        assertEquals("/sign-in", Visitor.of(lectern).post(room.at("/people/enrolling"), fields).location());
        assertEquals("0", room.one("select count(*) from enrollments where course_id = ?", room.courseId()));
    }

    private Answer enrol(String people) {
        return ben.submit(ben.get(room.at("/people/enrolling")).formWith("people"), Map.of("people", people));
    }
}
