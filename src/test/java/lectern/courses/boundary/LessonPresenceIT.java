package lectern.courses.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import lectern.testing.Answer;
import lectern.testing.Lectern;
import lectern.testing.Visitor;
import org.junit.jupiter.api.Test;

/** Who has a lesson open, as the pages of its authors tell it. */
class LessonPresenceIT {

    private final House house = House.shared();

    @Test
    void twoAuthorsHearOfEachOther() {
        var lesson = lesson("Together");
        assertEquals(List.of(), others(house.ivo, lesson));
        var heard = others(house.ona, lesson);
        assertEquals(1, heard.size());
        assertTrue(heard.get(0).matches("Ivo is editing this lesson, since \\d\\d:\\d\\d"), heard.get(0));
        assertTrue(others(house.ivo, lesson).get(0).startsWith("Ona Admin is editing"));
        assertEquals(List.of(), others(house.ivo, lesson("Another lesson")));
    }

    @Test
    void whoLeavesIsGoneAtOnceAndBackAsIfNeverGone() throws SQLException {
        var lesson = lesson("Left");
        others(house.ona, lesson);
        change("update lesson_presence set began_at = began_at - interval '20 minutes' where lesson_id = ?", lesson);
        var before = others(house.ivo, lesson);
        assertEquals(204, Workshop.post(house.ona, lesson + "/presence/end", Map.of()).status());
        assertEquals(List.of(), others(house.ivo, lesson));
        others(house.ona, lesson);
        assertEquals(before, others(house.ivo, lesson));
    }

    @Test
    void whoFallsSilentIsGone() throws SQLException {
        var lesson = lesson("Silent");
        others(house.ona, lesson);
        change("update lesson_presence set began_at = began_at - interval '1 hour', seen_at = seen_at - interval '46 seconds' where lesson_id = ?", lesson);
        assertEquals(List.of(), others(house.ivo, lesson));
        others(house.ona, lesson);
        var since = others(house.ivo, lesson).get(0);
        assertFalse(since.isEmpty());
        assertEquals(List.of("t"), rows("select began_at > now() - interval '1 minute' from lesson_presence where left_at is null and lesson_id = ? and member_id <> "
            + "(select id from memberships m where m.organization_id = lesson_presence.organization_id and full_name = 'Ivo')", lesson));
    }

    @Test
    void aNewerTextIsSaidAtOnce() {
        var lesson = lesson("Newer");
        var version = version(house.ivo, lesson);
        assertFalse(report(house.ivo, lesson, version).text().contains("newer"));
        house.ona.submit(house.ona.get(lesson).form("#lesson"), Map.of("body", "<p>Ona’s.</p>"));
        assertTrue(report(house.ivo, lesson, version).text().contains("\"newer\":\"Ona Admin has saved a newer version of this lesson.\""));
        assertFalse(report(house.ivo, lesson, version(house.ivo, lesson)).text().contains("newer"));
        house.ivo.submit(house.ivo.get(lesson).form("#lesson"), Map.of("body", "<p>Ivo’s.</p>"));
        assertTrue(report(house.ivo, lesson, version).text().contains("in another window"));
        // Minutes are no text, so that no version tells whose they are.
        house.ona.submit(house.ona.get(lesson).form("#lesson"), Map.of("minutes", "77"));
        assertTrue(report(house.ivo, lesson, version).text().contains("Somebody else has saved"));
    }

    @Test
    void strangersFindNothing() {
        var lesson = lesson("Not yours to watch");
        var published = house.published("Watched");
        var open = published.author.get(published.edit).document().select(".author__lesson a").attr("href");
        for (var address : List.of(lesson, open)) {
            for (var end : List.of("/presence", "/presence/end")) {
                assertEquals(404, Workshop.post(house.dan, address + end, Map.of("version", "1")).status());
                assertEquals(404, Workshop.post(house.ina, address + end, Map.of("version", "1")).status());
                assertEquals(403, Workshop.post(house.max, address + end, Map.of("version", "1")).status());
                assertEquals(403, house.ivo.post(address + end, Map.of("version", "1")).status());
                assertEquals("/sign-in", Visitor.of(Lectern.running()).post(address + end, Map.of()).location());
            }
        }
        assertEquals(List.of("0"), rows("select count(*) from lesson_presence where lesson_id = ?", lesson));
    }

    @Test
    void nonsenseDoesNoHarm() {
        var workshop = house.draft("Nonsense");
        var section = workshop.section("One");
        var lesson = workshop.article(section, "Words", "<p>Words.</p>");
        assertEquals(200, report(house.ivo, lesson, "many").status());
        assertEquals(200, report(house.ivo, lesson, "").status());
        assertEquals(404, report(house.ivo, workshop.edit + "/lessons/00000000-0000-7000-8000-000000000000", "1").status());
        workshop.press(lesson + "/deletion");
        assertEquals(404, report(house.ivo, lesson, "1").status());
    }

    private String lesson(String title) {
        var workshop = house.draft(title);
        return workshop.article(workshop.section("One"), title, "<p>Words.</p>");
    }

    private static List<String> others(Visitor visitor, String lesson) {
        var answer = report(visitor, lesson, version(visitor, lesson));
        assertEquals(200, answer.status(), answer.text());
        var names = answer.text().replaceAll(".*\"others\":\\[(.*?)].*", "$1");
        return Pattern.compile("\"([^\"]+)\"").matcher(names).results().map(name -> name.group(1)).toList();
    }

    private static String version(Visitor visitor, String lesson) {
        return visitor.get(lesson).document().select("[name=version]").val();
    }

    private static Answer report(Visitor visitor, String lesson, String version) {
        return Workshop.post(visitor, lesson + "/presence", Map.of("version", version));
    }

    private static void change(String statement, String lesson) throws SQLException {
        try (var connection = Lectern.running().database().asAdministrator(); var change = connection.prepareStatement(statement)) {
            change.setObject(1, UUID.fromString(Workshop.id(lesson)));
            assertTrue(change.executeUpdate() > 0);
        }
    }

    private static List<String> rows(String query, String lesson) {
        return Importing.rows(Lectern.running().database(), query, UUID.fromString(Workshop.id(lesson)));
    }
}
