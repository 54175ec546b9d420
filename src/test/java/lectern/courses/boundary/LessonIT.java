package lectern.courses.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import lectern.testing.Answer;
import org.junit.jupiter.api.Test;

class LessonIT {

    private final House house = House.shared();

    @Test
    void keepsWhatWasWritten() {
        var workshop = house.draft("Kept");
        var lesson = workshop.article(workshop.section("One"), "A lesson", "<p>Words.</p>");
        workshop.save(lesson, Map.of("rule", "marked_done", "minutes", "12"));
        var form = house.ivo.get(lesson).form("#lesson");
        assertEquals("<p>Words.</p>", form.select("#body").val());
        assertEquals("marked_done", form.select("[name=rule][checked]").val());
        assertEquals("12", form.select("[name=minutes]").val());
        assertTrue(house.ivo.get(lesson).textOf("[data-saved]").startsWith("Saved "));
    }

    @Test
    void minutesLeftEmptyFollowTheText() {
        var workshop = house.draft("Counted");
        var lesson = workshop.article(workshop.section("One"), "Long", "<p>" + "word ".repeat(900) + "</p>");
        assertEquals("", house.ivo.get(lesson).document().select("[name=minutes]").val());
        assertTrue(house.ivo.get(workshop.course + "/lessons/long").textOf(".reader__meta").contains("5 minutes"));
    }

    @Test
    void pressedTwiceMakesOneLesson() {
        var workshop = house.draft("Once only");
        var section = workshop.section("One");
        var form = house.ivo.get(workshop.edit + "/lessons/new?section=" + Workshop.id(section)).form("#new-lesson");
        assertEquals(house.ivo.submit(form, Map.of("title", "Twice")).location(), house.ivo.submit(form, Map.of("title", "Twice")).location());
        assertEquals("One | Twice", workshop.outline());
        var copies = house.ivo.get(house.ivo.submit(form, Map.of("title", "Twice")).location()).form("form[action$=/copies]");
        assertEquals(house.ivo.submit(copies, Map.of()).location(), house.ivo.submit(copies, Map.of()).location());
        assertEquals("One | Twice | Twice (copy)", workshop.outline());
    }

    @Test
    void aNewerTextIsNeverWrittenOver() {
        var workshop = house.draft("Two authors");
        var lesson = workshop.article(workshop.section("One"), "Shared", "<p>Begun.</p>");
        var mine = house.ivo.get(lesson).form("#lesson");
        var theirs = house.ona.get(lesson).form("#lesson");
        assertEquals(303, house.ona.submit(theirs, Map.of("title", "Shared by Ona", "body", "<p>Ona’s text.</p>")).status());
        var refused = house.ivo.submit(mine, Map.of("title", "Shared by Ivo", "body", "<p>Ivo’s text.</p>"));
        assertEquals(409, refused.status());
        assertTrue(refused.textOf(".compare__side").contains("Ona’s text."));
        assertTrue(refused.textOf(".compare__side").contains("Shared by Ona"));
        assertEquals("<p>Ivo’s text.</p>", refused.document().select("#body").val());
        assertEquals("Shared by Ivo", refused.document().select("#title").val());
        assertTrue(house.ivo.get(lesson).text().contains("Ona’s text."));
        assertEquals(303, house.ivo.submit(refused.form("#lesson"), Map.of()).status());
        assertTrue(house.ivo.get(lesson).text().contains("Ivo’s text."));
    }

    @Test
    void movingALessonIsNoNewText() {
        var workshop = house.draft("Moved meanwhile");
        var section = workshop.section("One");
        workshop.lesson(section, "article", "A");
        var lesson = workshop.article(section, "B", "<p>Begun.</p>");
        var open = house.ivo.get(lesson).form("#lesson");
        workshop.press(lesson + "/place", Map.of("go", "up"));
        assertEquals(303, house.ivo.submit(open, Map.of("body", "<p>Went on.</p>")).status());
        assertEquals("One | B | A", workshop.outline());
    }

    @Test
    void thePageSavesByItselfAndHearsOfANewerText() {
        var workshop = house.draft("Saved quietly");
        var lesson = workshop.article(workshop.section("One"), "Quiet", "<p>Begun.</p>");
        var version = house.ivo.get(lesson).document().select("[name=version]").val();
        var saved = quietly(lesson, version, "<p>More.</p>");
        assertEquals(200, saved.status());
        assertTrue(saved.text().matches("\\{\"version\":\\d+,\"saved\":\"\\d\\d:\\d\\d\"}"), saved.text());
        assertEquals(409, quietly(lesson, version, "<p>Too late.</p>").status());
        assertTrue(house.ivo.get(lesson).text().contains("More."));
        assertFalse(house.ivo.get(lesson).text().contains("Too late."));
    }

    private Answer quietly(String lesson, String version, String body) {
        var form = Workshop.withToken(house.ivo, Map.of("title", "Quiet", "body", body, "rule", "opened", "obligation", "required", "version", version));
        house.ivo.with("Accept", "application/json");
        try {
            return house.ivo.post(lesson, form);
        } finally {
            house.ivo.with("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        }
    }

    @Test
    void whatCannotBeSavedIsSaidAndKept() {
        var workshop = house.draft("Refused");
        var lesson = workshop.lesson(workshop.section("One"), "video", "Clip");
        var refused = workshop.save(lesson, Map.of("title", " ", "target_url", "https://example.org/film", "minutes", "many", "rule", "sometimes", "body", "<p>Kept</p>"));
        assertEquals(422, refused.status());
        assertEquals(4, refused.document().select(".error-summary li").size());
        assertEquals("https://example.org/film", refused.document().select("#target_url").val());
        assertEquals("<p>Kept</p>", refused.document().select("#body").val());
        assertEquals("Clip", house.ivo.get(lesson).document().select("#title").val());
    }

    @Test
    void aKindThatIsNotOfferedIsRefused() {
        var workshop = house.draft("Kinds");
        var section = Workshop.id(workshop.section("One"));
        assertEquals(422, workshop.press(workshop.edit + "/lessons", Map.of("title", "Quiz", "kind", "quiz", "section", section)).status());
        assertEquals(422, workshop.press(workshop.edit + "/lessons", Map.of("title", "Nowhere", "kind", "article")).status());
        assertEquals(422, workshop.press(workshop.edit + "/lessons", Map.of("title", "", "kind", "article", "section", section)).status());
        var page = house.ivo.get(workshop.edit + "/lessons/new");
        assertEquals(4, page.document().select("[name=kind]").size());
    }

    @Test
    void deletedComesBackByUndo() {
        var workshop = house.draft("Second thoughts");
        var lesson = workshop.article(workshop.section("One"), "Doubtful", "<p>Text.</p>");
        var deleted = workshop.press(lesson + "/deletion");
        assertEquals(404, house.ona.get(lesson).status());
        assertEquals(404, house.ona.get(workshop.course + "/lessons/doubtful").status());
        assertEquals(303, workshop.undo(deleted).status());
        assertEquals("One | Doubtful", workshop.outline());
        assertTrue(house.ivo.get(lesson).text().contains("Text."));
    }

    @Test
    void anAddressTakenMeanwhileDoesNotKeepALessonFromComingBack() {
        var workshop = house.draft("Taken meanwhile");
        var section = workshop.section("One");
        var lesson = workshop.article(section, "Same", "<p>First.</p>");
        workshop.press(lesson + "/deletion");
        workshop.article(section, "Same", "<p>Second.</p>");
        assertEquals(303, workshop.press(lesson + "/restoration").status());
        assertTrue(house.ivo.get(workshop.course + "/lessons/same").text().contains("Second."));
        assertTrue(house.ivo.get(workshop.course + "/lessons/same-2").text().contains("First."));
    }
}
