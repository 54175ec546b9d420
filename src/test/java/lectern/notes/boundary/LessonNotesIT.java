package lectern.notes.boundary;

import static lectern.notes.boundary.Desk.press;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import lectern.testing.Answer;
import lectern.testing.Lectern;
import lectern.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Highlights and notes of a lesson, with forms alone. */
class LessonNotesIT {

    private static final String NOTHING = "00000000-0000-7000-8000-000000000000";

    private final Desk desk = Desk.shared();

    @Test
    void notesAreListedWhereTheyStand() {
        var course = desk.course("In order");
        course.highlight(desk.max, "The left side says what there is.", "Ask at work.");
        press(desk.max, course.notes(), Map.of("seconds", "192", "body", "At three minutes."));
        Answer answer = course.note(desk.max, "On all of it.");
        assertEquals("On all of it. | At three minutes. | The left side says what there is. / Ask at work.", course.list(desk.max));
        Answer page = desk.max.follow(answer);
        assertTrue(page.document().select("a[href$=#time:192]").text().equals("3:12"), page.text());
        assertTrue(page.document().select("a[href^=" + course.lesson() + "#note-]").size() == 1, page.text());
        assertTrue(desk.max.get(course.lesson()).document().select("#notes a[hx-get]").attr("href").endsWith(course.notes()));
    }

    @Test
    void highlightsOutliveChangesOfTheText() {
        var course = desk.course("Edited");
        course.highlight(desk.max, "A balance sheet is a photograph.", "");
        course.highlight(desk.max, "Machines and goods Money in the bank", "Of the list.");
        course.write("Photograph", "<p>New at the top.</p><p>A   balance <em>sheet</em> is\na photograph.</p><p>Machines alone.</p>");
        assertEquals("A balance sheet is a photograph. | Machines and goods Money in the bank / Of the list. (lost)", course.list(desk.max));
        course.write("Photograph", Desk.TEXT);
        assertFalse(course.list(desk.max).contains("(lost)"));
    }

    @Test
    void nobodyElseSeesThem() {
        var course = desk.course("Private");
        String note = course.highlight(desk.max, "It shows one day", "Mine alone.").location();
        String id = note.substring(note.indexOf("#note-") + 6);
        press(desk.max, course.lesson() + "/bookmark", Map.of());
        for (Visitor other : List.of(desk.nia, desk.ivo, desk.ona)) {
            assertEquals("", course.list(other));
            assertEquals("", desk.listed(other, ""));
            assertFalse(other.get(desk.mine() + ".md").text().contains("Mine alone."));
            assertEquals(404, other.get(desk.mine() + "/" + id).status());
            assertEquals(404, press(other, desk.mine() + "/" + id, Map.of("body", "x", "version", "1")).status());
            assertEquals(404, press(other, desk.mine() + "/" + id + "/deletion", Map.of()).status());
            assertEquals(404, press(other, desk.mine() + "/" + id + "/restoration", Map.of()).status());
        }
        assertEquals(404, desk.dan.get(course.notes()).status());
        assertEquals(404, desk.dan.get(desk.mine() + "/" + id).status());
        assertEquals(404, press(desk.dan, course.notes(), Map.of("body", "x")).status());
        assertEquals(404, press(desk.dan, desk.mine() + "/" + id + "/deletion", Map.of()).status());
        assertEquals(404, press(desk.dan, course.lesson() + "/bookmark", Map.of()).status());
        assertEquals("/sign-in", Visitor.of(Lectern.running()).post(course.notes(), Map.of("body", "x")).location());
        assertEquals("It shows one day / Mine alone.", course.list(desk.max));
    }

    @Test
    void whoeverMayNotReadMayNotWrite() {
        var course = desk.course("Closed");
        Visitor una = desk.own.join("Una" + course.slug().hashCode());
        assertEquals(403, una.get(course.notes()).status());
        assertEquals(403, press(una, course.notes(), Map.of("body", "x")).status());
        assertEquals(403, press(una, course.lesson() + "/bookmark", Map.of()).status());
        assertEquals(200, una.get(course.path + "/notes").status());
    }

    static Stream<Arguments> badInput() {
        return Stream.of(
            Arguments.of(Map.of("body", "  "), "There is nothing to save yet"),
            Arguments.of(Map.of("body", "ä".repeat(20_001)), "20,001"),
            Arguments.of(Map.of("body", "kept", "quote", "x".repeat(5_001)), "highlight less"),
            Arguments.of(Map.of("body", "kept", "quote", "one day", "color", "mauve"), "Please choose"),
            Arguments.of(Map.of("body", "kept", "seconds", "-3"), "0"),
            Arguments.of(Map.of("body", "kept", "seconds", "NaN"), "0"),
            Arguments.of(Map.of("body", "kept", "seconds", "1e99"), "0"),
            Arguments.of(Map.of("body", "kept", "quote", "one day", "start", "-1"), "0"),
            Arguments.of(Map.of("body", "kept \0", "quote", "one day"), "cannot be stored"),
            Arguments.of(Map.of("body", "kept", "quote", "one \0 day"), "cannot be stored"));
    }

    @ParameterizedTest
    @MethodSource("badInput")
    void whatCannotBeKeptComesBackAsTyped(Map<String, String> fields, String sentence) {
        var course = BAD == null ? BAD = desk.course("Bad input") : BAD;
        Answer answer = press(desk.max, course.notes(), fields);
        assertEquals(422, answer.status());
        assertTrue(answer.textOf(".error-summary").contains(sentence), answer.textOf(".error-summary"));
        assertEquals(fields.get("body").replace("\0", "").strip(), answer.document().select(".notes__new textarea").text().replace("\uFFFD", "").strip());
        assertEquals(fields.getOrDefault("quote", "").replace("\0", ""), answer.document().select(".notes__new [name=quote]").val().replace("\uFFFD", ""));
        assertEquals("", course.list(desk.max));
    }

    private static Desk.Course BAD;

    @Test
    void wordsThatAreNotInTheTextAreKeptAndSaidToBeElsewhere() {
        var course = desk.course("Elsewhere");
        Answer answer = course.highlight(desk.max, "Words of a version that was on the screen", "Still mine.");
        assertTrue(desk.max.follow(answer).textOf(".flash").contains("do not stand in the lesson any more"));
        assertEquals("Words of a version that was on the screen / Still mine. (lost)", course.list(desk.max));
    }

    @Test
    void lessonsOfElsewhereAreNotFound() {
        var course = desk.course("Here");
        var other = desk.course("There");
        assertEquals(404, press(desk.max, course.path + "/lessons/nowhere/notes", Map.of("body", "x")).status());
        assertEquals(404, press(desk.max, course.path + "/lessons/nowhere/bookmark", Map.of()).status());
        assertEquals(404, press(desk.max, "/globex/courses/" + course.slug() + "/lessons/photograph/notes", Map.of("body", "x")).status());
        assertEquals(404, press(desk.max, desk.own.path("/courses/nowhere/bookmark"), Map.of()).status());
        assertEquals("", course.list(desk.max) + other.list(desk.max));
    }

    @Test
    void twoPressesMakeOneNote() throws Exception {
        var course = desk.course("Twice");
        var form = desk.max.get(course.notes()).form("form.notes__new");
        ExecutorService both = Executors.newFixedThreadPool(2);
        Callable<Answer> press = () -> desk.max.submit(form, Map.of("body", "Once."));
        for (var pressed : both.invokeAll(List.of(press, press))) {
            assertEquals(303, pressed.get().status());
        }
        both.shutdown();
        assertEquals("Once.", course.list(desk.max));
    }

    @Test
    void noteIsChangedAndDeletedAndTakenBack() {
        var course = desk.course("Changing");
        String id = course.highlight(desk.max, "It shows one day", "First.").location().replaceAll(".*#note-", "");
        String address = desk.mine() + "/" + id;
        Answer saved = desk.max.submit(desk.max.get(address + "?back=lesson").form("form.form"), Map.of("body", "Second.", "color", "pink"));
        assertEquals(course.notes() + "#note-" + id, saved.location());
        assertEquals("pink", desk.max.get(course.notes()).document().select("[data-note]").attr("data-color"));
        var undo = desk.max.follow(press(desk.max, address + "/deletion", Map.of("back", "lesson"))).form(".flash form");
        assertEquals("", course.list(desk.max));
        assertEquals(404, desk.max.get(address).status());
        assertEquals(404, press(desk.max, address, Map.of("body", "x", "version", "2")).status());
        assertEquals(303, desk.max.submit(undo, Map.of()).status());
        assertEquals("It shows one day / Second.", course.list(desk.max));
    }

    @Test
    void aNoteChangedElsewhereMeanwhileShowsBoth() {
        var course = desk.course("Two windows");
        String address = desk.mine() + "/" + course.note(desk.max, "First.").location().replaceAll(".*#note-", "");
        var early = desk.max.get(address).form("form.form");
        desk.max.submit(desk.max.get(address).form("form.form"), Map.of("body", "Quicker."));
        Answer conflict = desk.max.submit(early, Map.of("body", "Slower."));
        assertEquals(409, conflict.status());
        assertEquals("Quicker.", conflict.textOf(".note__theirs"));
        assertEquals("Slower.", conflict.document().select("textarea").text());
        assertEquals(303, desk.max.submit(conflict.form("form.form"), Map.of()).status());
        assertEquals("Slower.", course.list(desk.max));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/deletion", "/restoration"})
    void whatIsNotThereIsNotFound(String path) {
        assertEquals(404, press(desk.max, desk.mine() + "/" + NOTHING + path, Map.of("body", "x")).status());
    }

    @Test
    void badChangesComeBackAsTyped() {
        var course = desk.course("Bad changes");
        String address = desk.mine() + "/" + course.note(desk.max, "First.").location().replaceAll(".*#note-", "");
        for (String body : List.of("", " ", "x".repeat(20_001))) {
            Answer answer = desk.max.submit(desk.max.get(address).form("form.form"), Map.of("body", body));
            assertEquals(422, answer.status());
            assertEquals(body.strip(), answer.document().select("textarea").text());
        }
        String highlight = desk.mine() + "/" + course.highlight(desk.max, "It shows one day", "").location().replaceAll(".*#note-", "");
        assertEquals(422, desk.max.submit(desk.max.get(highlight).form("form.form"), Map.of("color", "mauve")).status());
        assertEquals("First. | It shows one day", course.list(desk.max));
    }

    @Test
    void atMostSoManyFit() throws SQLException {
        var course = desk.course("Many");
        course.highlight(desk.max, "It shows one day", "The first.");
        copy(course, 299);
        Answer page = Visitor.of(Lectern.running()).cookie("session", desk.max.cookie("session")).with("HX-Request", "true").get(course.notes());
        assertEquals(300, page.document().select("[data-note]").size());
        copy(course, 200);
        Answer answer = course.note(desk.max, "One too many.");
        assertEquals(422, answer.status());
        assertTrue(answer.textOf(".error-summary").contains("You have 500 notes in this lesson"));
        assertEquals("One too many.", answer.document().select(".notes__new textarea").text());
    }

    private void copy(Desk.Course course, int times) throws SQLException {
        try (var database = Lectern.running().database().asAdministrator(); var copies = database.prepareStatement("""
                insert into lesson_notes (organization_id, member_id, course_id, lesson_id, color, quote, body)
                select n.organization_id, n.member_id, n.course_id, n.lesson_id, n.color, n.quote, 'Note ' || i
                  from (select n.* from lesson_notes n join courses c on c.organization_id = n.organization_id and c.id = n.course_id
                         where c.slug = ? and n.body = 'The first.' limit 1) n cross join generate_series(1, ?) i
                """)) {
            copies.setString(1, course.slug());
            copies.setInt(2, times);
            assertEquals(times, copies.executeUpdate());
        }
    }
}
