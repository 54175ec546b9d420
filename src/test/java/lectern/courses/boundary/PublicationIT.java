package lectern.courses.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PublicationIT {

    private final House house = House.shared();

    @Test
    void publishingNamesWhatIsMissingAndLeadsThere() {
        var workshop = house.draft("Not ready");
        workshop.author.submit(workshop.author.get(workshop.edit + "/settings").form("#settings"), Map.of("summary", ""));
        var refused = workshop.press(workshop.edit + "/status/published");
        assertEquals(422, refused.status());
        assertEquals(List.of("The course has no summary yet.", "There is no lesson yet."), refused.document().select(".error-summary li").eachText());
        var section = workshop.section("One");
        var empty = workshop.lesson(section, "article", "What a ratio hides");
        workshop.lesson(section, "resource", "Worksheet");
        workshop.lesson(section, "video", "Clip");
        workshop.lesson(section, "link", "Guide");
        refused = workshop.press(workshop.edit + "/status/published");
        assertEquals(List.of("The course has no summary yet.", "“What a ratio hides” has no text yet.", "“Worksheet” has no file yet.", "“Clip” has no video yet.",
            "“Guide” leads nowhere yet."), refused.document().select(".error-summary li").eachText());
        assertEquals(empty, refused.document().select(".error-summary a:contains(ratio)").attr("href"));
        assertEquals(404, house.max.get(workshop.course).status());
        workshop.author.submit(refused.form(".error-summary form"), Map.of());
        assertEquals(200, house.max.get(workshop.course).status());
    }

    @Test
    void nothingAtAllIsNotPublishedEvenOnInsisting() {
        var workshop = house.draft("Empty");
        var refused = workshop.press(workshop.edit + "/status/published");
        assertEquals(0, refused.document().select(".error-summary form").size());
        assertEquals(422, Workshop.post(workshop.author, workshop.edit + "/status/published", Map.of("known", "yes")).status());
    }

    @Test
    void undoMakesItADraftAgain() {
        var workshop = house.draft("Published too soon");
        workshop.article(workshop.section("One"), "Text", "<p>Words.</p>");
        var published = workshop.press(workshop.edit + "/status/published");
        assertEquals(200, house.max.get(workshop.course).status());
        workshop.undo(published);
        assertEquals(404, house.max.get(workshop.course).status());
    }

    @Test
    void theArchiveTakesACourseOutOfTheCatalogueAndGivesItBack() {
        var workshop = house.published("Archived pottery");
        var archived = workshop.press(workshop.edit + "/status/archived");
        assertEquals(0, house.max.get(house.own.path("/courses?q=pottery")).document().select(".course-card").size());
        assertTrue(house.max.get(workshop.course).textOf("main").contains("This course is archived."));
        assertEquals(1, house.ona.get(house.own.path("/courses?status=archived&q=pottery")).document().select(".course-card").size());
        workshop.undo(archived);
        assertEquals(1, house.max.get(house.own.path("/courses?q=pottery")).document().select(".course-card").size());
    }

    @Test
    void aDeletedCourseComesBackByUndoAndFromTheTrash() {
        var workshop = house.published("Deleted in haste");
        var deleted = workshop.press(workshop.edit + "/deletion");
        assertEquals(404, house.ona.get(workshop.course).status());
        assertEquals(404, house.max.get(workshop.course).status());
        workshop.undo(deleted);
        assertEquals(200, house.max.get(workshop.course).status());
        workshop.press(workshop.edit + "/deletion");
        var trash = house.ivo.get(house.own.path("/courses/trash"));
        var back = house.ivo.submit(trash.form(".list__row:contains(Deleted in haste) form"), Map.of());
        assertEquals(workshop.edit, back.location());
    }

    @Test
    void othersDoNotSeeOneAnothersTrash() {
        var workshop = house.published("Ivo’s rubbish");
        var id = Workshop.id(workshop.author.get(workshop.edit).document().select(".author__name").attr("href"));
        workshop.press(workshop.edit + "/deletion");
        assertEquals(0, house.ina.get(house.own.path("/courses/trash")).document().select(".list__row:contains(rubbish)").size());
        var restoration = house.ivo.get(house.own.path("/courses/trash")).form(".list__row:contains(rubbish) form").attr("action");
        assertEquals(404, Workshop.post(house.ina, restoration, Map.of()).status());
        assertEquals(404, Workshop.post(house.dan, restoration, Map.of()).status());
        assertEquals(404, Workshop.post(house.ivo, house.own.path("/courses/trash/" + id + "/restoration"), Map.of()).status());
    }

    @Test
    void aTakenAddressIsNumberedWhenACourseComesBack() {
        var workshop = house.published("Phoenix");
        workshop.press(workshop.edit + "/deletion");
        house.published("Phoenix");
        var trash = house.ivo.get(house.own.path("/courses/trash"));
        assertEquals(house.own.path("/courses/phoenix-2/edit"), house.ivo.submit(trash.form(".list__row:contains(Phoenix) form"), Map.of()).location());
    }
}
