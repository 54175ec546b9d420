package lectern.courses.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import lectern.testing.Answer;
import org.junit.jupiter.api.Test;

class LessonVersionsIT {

    private static final String NOBODYS = "/00000000-0000-7000-8000-000000000000";

    private final House house = House.shared();

    @Test
    void whatWasSavedComesBack() {
        var workshop = house.draft("Versions");
        var lesson = workshop.article(workshop.section("One"), "A door", "<p>A red door.</p><p>It opens.</p>");
        assertEquals(303, house.ona.submit(house.ona.get(lesson).form("#lesson"), Map.of("title", "The door", "body", "<p>A green door.</p><p>It opens.</p>")).status());
        assertEquals(List.of("Ona Admin", "Ivo · “A door”"), authors(workshop, lesson));

        var earlier = version(workshop, lesson, 1);
        assertEquals("A door", earlier.textOf("main .strong"));
        assertEquals(List.of("A door", "red"), earlier.document().select(".difference ins").stream().map(LessonVersionsIT::words).toList());
        assertEquals(List.of("The door", "green"), earlier.document().select(".difference del").stream().map(LessonVersionsIT::words).toList());
        assertEquals(200, version(workshop, lesson, 0).status());
        assertEquals(0, version(workshop, lesson, 0).document().select("form[action$=/restoration]").size());

        var restored = workshop.author.submit(earlier.form("form[action$=/restoration]"), Map.of());
        assertTrue(workshop.said(restored).contains("put back"));
        assertEquals("A door", workshop.author.get(lesson).document().select("[name=title]").val());
        assertTrue(workshop.author.get(lesson).document().select("[name=body]").val().contains("A red door."));
        assertEquals(List.of("Ivo", "Ona Admin · “The door”", "Ivo"), authors(workshop, lesson));
    }

    @Test
    void oneStretchOfWorkIsOneVersion() {
        var workshop = house.draft("One stretch");
        var lesson = workshop.article(workshop.section("One"), "Growing", "<p>One.</p>");
        workshop.save(lesson, Map.of("body", "<p>One. Two.</p>"));
        workshop.save(lesson, Map.of("body", "<p>One. Two. Three.</p>"));
        assertEquals(List.of("Ivo"), authors(workshop, lesson));
        var newest = version(workshop, lesson, 0);
        assertTrue(newest.text().contains("The lesson holds the same now."), newest.textOf("main"));
    }

    @Test
    void whatTakesTheTextAwayIsAVersionOfItsOwn() {
        var workshop = house.draft("Emptied");
        var lesson = workshop.article(workshop.section("One"), "Emptied", "<p>Much that was written with care.</p>");
        workshop.save(lesson, Map.of("body", ""));
        assertEquals(List.of("Ivo", "Ivo"), authors(workshop, lesson));
        workshop.author.submit(version(workshop, lesson, 1).form("form[action$=/restoration]"), Map.of());
        assertTrue(workshop.author.get(lesson).document().select("[name=body]").val().contains("written with care"));
    }

    @Test
    void anEmptyLessonHasNone() {
        var workshop = house.draft("No versions");
        var lesson = workshop.lesson(workshop.section("One"), "article", "Empty");
        assertTrue(workshop.author.get(lesson + "/versions").text().contains("Nothing has been written here yet."));
    }

    @Test
    void strangersFindNothing() {
        var workshop = house.draft("Secret versions");
        var lesson = workshop.article(workshop.section("One"), "Secret", "<p>Mine.</p>");
        var version = workshop.author.get(lesson + "/versions").document().select("main ol a").attr("href");
        for (var address : List.of(lesson + "/versions", version)) {
            assertEquals(404, house.dan.get(address).status());
            assertEquals(404, house.ina.get(address).status());
            assertEquals(403, house.max.get(address).status());
        }
        assertEquals(404, Workshop.post(house.dan, version + "/restoration", Map.of()).status());
        assertEquals(404, Workshop.post(house.ina, version + "/restoration", Map.of()).status());
        assertEquals(404, workshop.author.get(lesson + "/versions" + NOBODYS).status());
        assertEquals(404, workshop.press(lesson + "/versions" + NOBODYS + "/restoration").status());
        var other = house.draft("Another course");
        var theirs = other.article(other.section("One"), "Other", "<p>Other.</p>");
        assertEquals(404, workshop.author.get(theirs + "/versions/" + Workshop.id(version)).status());
        assertEquals(404, workshop.press(theirs + "/versions/" + Workshop.id(version) + "/restoration").status());
    }

    private static String words(org.jsoup.nodes.Element change) {
        return change.ownText();
    }

    private static List<String> authors(Workshop workshop, String lesson) {
        return workshop.author.get(lesson + "/versions").document().select("main ol .list__note").eachText();
    }

    private static Answer version(Workshop workshop, String lesson, int place) {
        return workshop.author.get(workshop.author.get(lesson + "/versions").document().select("main ol a").get(place).attr("href"));
    }
}
