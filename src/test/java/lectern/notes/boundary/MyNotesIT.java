package lectern.notes.boundary;

import static lectern.notes.boundary.Desk.press;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lectern.testing.Answer;
import lectern.testing.Lectern;
import lectern.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything one keeps: the list, the search, the file, and what is left of courses that are closed or gone. */
class MyNotesIT {

    private static final String NOTHING = "00000000-0000-7000-8000-000000000000";

    private final Desk desk = Desk.shared();

    @Test
    void everythingIsListedAndNarrowed() {
        Visitor uma = learner("Uma");
        var course = joined(uma, "Narrow");
        var other = joined(uma, "Wide");
        course.highlight(uma, "The left side says what there is.", "");
        course.note(uma, "Balances are dull.");
        press(uma, other.lesson() + "/bookmark", Map.of());
        press(uma, other.path + "/bookmark", Map.of());
        assertEquals("Bookmark | Bookmark | Balances are dull. | The left side says what there is.", desk.listed(uma, ""));
        assertEquals("The left side says what there is.", desk.listed(uma, "?kind=highlights"));
        assertEquals("Balances are dull.", desk.listed(uma, "?kind=notes"));
        assertEquals("Bookmark | Bookmark", desk.listed(uma, "?kind=bookmarks"));
        assertEquals("Balances are dull. | The left side says what there is.", desk.listed(uma, "?course=" + course.slug()));
        assertEquals("Balances are dull.", desk.listed(uma, "?q=balancing"));
        assertEquals("The left side says what there is.", desk.listed(uma, "?q=eft+si"));
        assertEquals("", desk.listed(uma, "?q=100%25"));
        assertEquals("Bookmark", desk.listed(uma, "?q=photo"));
        assertEquals("", desk.listed(uma, "?q=dull&course=" + other.slug()));
        assertTrue(uma.get(desk.mine() + "?q=nothing+like+it").text().contains("Nothing of yours is like this."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?kind=x", "?course=nowhere", "?after=x", "?q=%00", "?q=%25_%5C", "?kind=&course=&q=&after=", "?q=a&after=" + NOTHING, "?after=" + NOTHING})
    void strangeAddressesAreNoFault(String query) {
        assertEquals(200, desk.max.get(desk.mine() + query).status());
    }

    @Test
    void pagesFollowEachOther() throws SQLException {
        Visitor ole = learner("Ole");
        var course = joined(ole, "Pages");
        course.note(ole, "The only one.");
        try (var database = Lectern.running().database().asAdministrator(); var copies = database.prepareStatement("""
                insert into lesson_notes (organization_id, member_id, course_id, lesson_id, body)
                select n.organization_id, n.member_id, n.course_id, n.lesson_id, 'Note number ' || i
                  from lesson_notes n join courses c on c.organization_id = n.organization_id and c.id = n.course_id and c.slug = ? cross join generate_series(1, 70) i
                """)) {
            copies.setString(1, course.slug());
            assertEquals(70, copies.executeUpdate());
        }
        for (String query : List.of("", "?q=number", "?kind=notes")) {
            Set<String> seen = new HashSet<>();
            String next = desk.mine() + query;
            int pages = 0;
            while (next != null) {
                var page = ole.get(next).document();
                seen.addAll(page.select(".note__body").eachText());
                next = page.select("a[data-more]").isEmpty() ? null : page.select("a[data-more]").attr("href");
                pages++;
            }
            assertEquals(query.contains("q=") ? 70 : 71, seen.size(), query);
            assertEquals(3, pages, query);
        }
    }

    @Test
    void bookmarksAreSetOnceRemovedAndTakenBack() {
        Visitor ida = learner("Ida");
        var course = joined(ida, "Marked");
        assertEquals(303, press(ida, course.lesson() + "/bookmark", Map.of()).status());
        assertEquals(303, press(ida, course.lesson() + "/bookmark", Map.of()).status());
        assertEquals("Bookmark", desk.listed(ida, ""));
        assertEquals("Photograph", ida.get(course.path + "/notes").textOf(".notes__lessons a"));
        var form = ida.get(desk.mine()).form(".note form");
        var undo = ida.follow(ida.submit(form, Map.of())).form(".flash form");
        assertEquals("", desk.listed(ida, ""));
        assertEquals(404, press(desk.nia, form.attr("action"), Map.of()).status());
        assertEquals(404, press(desk.ona, form.attr("action").replace("removal", "restoration"), Map.of()).status());
        assertEquals(404, press(desk.dan, form.attr("action"), Map.of()).status());
        ida.submit(undo, Map.of());
        assertEquals("Bookmark", desk.listed(ida, ""));
        press(ida, course.lesson() + "/bookmark/removal", Map.of());
        assertEquals(303, press(ida, course.lesson() + "/bookmark/removal", Map.of()).status());
        assertEquals("", desk.listed(ida, ""));
        press(ida, course.path + "/bookmark", Map.of());
        assertTrue(ida.get(course.path + "/notes").text().contains("Remove bookmark"));
        press(ida, course.path + "/bookmark/removal", Map.of());
        assertEquals(404, press(ida, desk.mine() + "/bookmarks/" + NOTHING + "/removal", Map.of()).status());
        assertEquals(404, press(ida, desk.mine() + "/bookmarks/" + NOTHING + "/restoration", Map.of()).status());
    }

    @Test
    void notesOfADeletedLessonKeepTheirTitle() {
        Visitor leo = learner("Leo");
        var course = joined(leo, "Deleted");
        course.highlight(leo, "It shows one day", "Still here.");
        press(desk.ivo, course.editor("Photograph") + "/deletion", Map.of());
        var note = leo.get(desk.mine()).document().select("#rows .note");
        assertTrue(note.text().contains("Photograph") && note.text().contains("The lesson was deleted") && note.text().contains("Still here."), note.text());
        assertEquals(course.path, note.select(".note__place a").attr("href"));
        assertTrue(leo.get(desk.mine() + ".md").text().contains("The lesson was deleted"));
        String address = note.select(".note__foot a").attr("href");
        assertEquals(303, leo.submit(leo.get(address).form("form.form"), Map.of("body", "Changed.")).status());
        press(desk.ivo, course.path + "/edit/deletion", Map.of());
        assertEquals("", leo.get(desk.mine()).document().select(".note__place a").attr("href"));
        assertEquals("It shows one day / Changed.", desk.listed(leo, ""));
    }

    @Test
    void whoeverLeftKeepsReading() {
        Visitor kai = learner("Kai");
        var course = joined(kai, "Left");
        course.highlight(kai, "It shows one day", "For later.");
        assertTrue(kai.get(desk.mine()).document().select(".note__place a").attr("href").startsWith(course.lesson() + "#note-"));
        press(kai, course.path + "/enrollment/dropping", Map.of());
        assertEquals("It shows one day / For later.", desk.listed(kai, ""));
        assertEquals(course.path, kai.get(desk.mine()).document().select(".note__place a").attr("href"));
        assertTrue(kai.get(desk.mine() + ".md").text().contains("> It shows one day"));
        assertEquals(403, press(kai, course.notes(), Map.of("body", "One more.")).status());
    }

    @Test
    void fileIsMarkdownInTheOrderOfTheCourse() {
        Visitor mo = learner("Mo");
        var course = joined(mo, "B *written* down");
        var other = joined(mo, "A first one");
        course.highlight(mo, "The left side says what there is.", "1. Ask\n*twice*");
        press(mo, course.other() + "/bookmark", Map.of());
        course.highlight(mo, "Gone since.", "");
        press(mo, other.path + "/bookmark", Map.of());
        press(mo, course.notes(), Map.of("seconds", "3729", "body", "At a moment."));
        Answer file = mo.get(desk.mine() + ".md");
        assertEquals("text/markdown;charset=UTF-8", file.header("Content-Type").replace(" ", ""));
        assertEquals("attachment; filename=\"notes.md\"", file.header("Content-Disposition"));
        String base = Lectern.running().url();
        String today = file.text().split("\n")[2].replaceFirst("^[^,]*, ", "");
        String text = file.text().replaceAll("#note-[0-9a-f-]+", "#note");
        assertEquals("""
            # My notes

            Own %s, %s

            ## A first one

            [To the course](<%s>)

            The course is bookmarked.

            ## B \\*written\\* down

            [To the course](<%s>)

            ### Photograph

            At a moment.

            [1:02:09](<%s#time:3729>) · %s

            > The left side says what there is.

            1\\. Ask\\
            \\*twice\\*

            [In the lesson](<%s#note>) · %s

            > Gone since.

            [In the lesson](<%s#note>) · No longer in the text · %s

            ### Other words

            Bookmarked.

            """.formatted(desk.own.slug(), today, base + other.path, base + course.path, base + course.lesson(), today, base + course.lesson(), today, base + course.lesson(), today), text);
        assertFalse(mo.get(desk.mine() + ".md?course=" + other.slug()).text().contains("Photograph"));
        assertEquals(404, mo.get(desk.mine() + ".md?course=nowhere").status());
        assertEquals(404, desk.dan.get(desk.mine() + ".md").status());
    }

    private Visitor learner(String name) {
        return desk.own.join(name);
    }

    private Desk.Course joined(Visitor learner, String title) {
        var course = desk.course(title);
        press(learner, course.path + "/enrollment", Map.of());
        return course;
    }
}
