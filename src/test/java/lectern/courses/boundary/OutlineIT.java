package lectern.courses.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OutlineIT {

    private final House house = House.shared();

    @Test
    void linesMoveByButton() {
        var workshop = house.draft("Moved by button");
        var one = workshop.section("One");
        workshop.lesson(one, "article", "a");
        var b = workshop.lesson(one, "article", "b");
        var two = workshop.section("Two");
        assertEquals("One | a | b | Two", workshop.outline());
        workshop.author.submit(workshop.author.get(b).form("form[action$=/place]:has([value=up])"), Map.of());
        assertEquals("One | b | a | Two", workshop.outline());
        workshop.press(b + "/place", Map.of("go", "down"));
        workshop.press(b + "/place", Map.of("go", "down"));
        assertEquals("One | a | Two | b", workshop.outline());
        workshop.press(two + "/place", Map.of("go", "up"));
        assertEquals("Two | b | One | a", workshop.outline());
    }

    @Test
    void linesMoveToAPlaceThatIsNamed() {
        var workshop = house.draft("Moved by name");
        var one = workshop.section("One");
        var two = workshop.section("Two");
        workshop.lesson(one, "article", "a");
        var b = workshop.lesson(two, "article", "b");
        var form = workshop.author.get(b + "/place").form("#place");
        assertEquals(303, workshop.author.submit(form, Map.of("section", Workshop.id(one))).status());
        assertEquals("One | a | b | Two", workshop.outline());
        workshop.press(b + "/place", Map.of("section", Workshop.id(one), "position", "0"));
        assertEquals("One | b | a | Two", workshop.outline());
        workshop.press(two + "/place", Map.of("parent", Workshop.id(one), "position", "1"));
        assertEquals("One | b | Two | a", workshop.outline());
        workshop.press(two + "/place", Map.of("parent", "", "position", "0"));
        assertEquals("Two | One | b | a", workshop.outline());
    }

    @Test
    void placesThatCannotBeAreRefusedInWords() {
        var workshop = house.draft("Impossible places");
        var one = workshop.section("One");
        var inner = workshop.sectionInside(one, "Inner");
        var lesson = workshop.lesson(inner, "article", "a");
        assertTrue(workshop.press(lesson + "/place", Map.of("section", "")).textOf(".error-summary").contains("A lesson stands in a section."));
        assertTrue(workshop.press(one + "/place", Map.of("parent", Workshop.id(inner))).textOf(".error-summary").contains("cannot stand inside itself"));
        assertTrue(workshop.press(lesson + "/place", Map.of("section", "00000000-0000-7000-8000-000000000000")).textOf(".error-summary").contains("That place is gone"));
        assertEquals(422, workshop.press(lesson + "/place", Map.of("section", "nonsense")).status());
        assertEquals("One | Inner | a", workshop.outline());
    }

    @Test
    void aSectionTakesAlongWhatIsInItAndBringsItBack() {
        var workshop = house.draft("All together");
        var one = workshop.section("One");
        workshop.lesson(workshop.sectionInside(one, "Inner"), "article", "a");
        workshop.lesson(one, "article", "b");
        var before = workshop.lesson(one, "article", "gone before");
        workshop.press(before + "/deletion");
        var deleted = workshop.press(one + "/deletion");
        assertEquals("“One” was deleted with its 2 lessons.", workshop.said(deleted));
        assertEquals("", workshop.outline());
        var trash = workshop.author.get(workshop.edit + "/trash").textOf("main .list");
        assertTrue(trash.contains("One Section with 1 lesson"), trash);
        var refused = workshop.press(before + "/restoration");
        assertTrue(workshop.said(refused).contains("is in the trash, too"));
        workshop.press(one + "/restoration");
        assertEquals("One | Inner | a | b", workshop.outline());
    }

    @Test
    void sectionsAreRenamedAndNeedATitle() {
        var workshop = house.draft("Renamed sections");
        var one = workshop.section("One");
        assertEquals(303, workshop.author.submit(workshop.author.get(one).form("#rename-section"), Map.of("title", "Uno")).status());
        assertEquals("Uno", workshop.outline());
        assertEquals(422, workshop.author.submit(workshop.author.get(one).form("#rename-section"), Map.of("title", "")).status());
        assertEquals(422, workshop.author.submit(workshop.author.get(workshop.edit).form("#new-section"), Map.of("title", " \u200B\u2060\u00A0")).status());
    }

    @Test
    void aTitleGivenMeanwhileIsNotLost() {
        var workshop = house.draft("Sections of two authors");
        var one = workshop.section("One");
        var open = workshop.author.get(one).form("#rename-section");
        workshop.author.submit(workshop.author.get(one).form("#rename-section"), Map.of("title", "Uno"));
        var conflict = workshop.author.submit(open, Map.of("title", "Eins"));
        assertEquals(409, conflict.status());
        assertTrue(conflict.textOf("[role=alert]").contains("“Uno”"), conflict.textOf("[role=alert]"));
        assertEquals("Eins", conflict.document().select("#rename-section [name=title]").val());
        assertEquals("Uno", workshop.outline());
        assertEquals(303, workshop.author.submit(conflict.form("#rename-section"), Map.of()).status());
        assertEquals("Eins", workshop.outline());
    }

    @Test
    void pressedTwiceMakesOneSection() {
        var workshop = house.draft("One section");
        var form = workshop.author.get(workshop.edit).form("#new-section");
        workshop.author.submit(form, Map.of("title", "Single"));
        workshop.author.submit(form, Map.of("title", "Single"));
        assertEquals("Single", workshop.outline());
    }

    @Test
    void sectionsGoFourLevelsDeep() {
        var workshop = house.draft("Deep");
        var place = workshop.section("1");
        for (var depth : new String[] {"2", "3", "4"}) {
            place = workshop.sectionInside(place, depth);
        }
        assertEquals(0, workshop.author.get(place).document().select("#new-section").size());
        assertEquals(422, workshop.press(workshop.edit + "/sections", Map.of("title", "5", "parent", Workshop.id(place))).status());
    }
}
