package lectern.courses.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class NewCourseIT {

    private final House house = House.shared();

    @Test
    void beginsAsADraftUnderAnAddressMadeOfItsTitle() {
        var workshop = house.draft("Über den Umgang mit Äpfeln");
        assertEquals(house.own.path("/courses/ueber-den-umgang-mit-aepfeln"), workshop.course);
        assertTrue(workshop.author.get(workshop.edit).text().contains("Draft"));
    }

    @Test
    void theSameTitleGetsAnAddressOfItsOwn() {
        assertEquals(house.own.path("/courses/twins"), house.draft("Twins").course);
        assertEquals(house.own.path("/courses/twins-2"), house.draft("Twins").course);
    }

    @Test
    void titlesThatAreWordsOfTheProductGetAnotherAddress() {
        assertEquals(house.own.path("/courses/new-2"), house.draft("New").course);
        assertEquals(house.own.path("/courses/import-2"), house.draft("Import").course);
    }

    @Test
    void pressedTwiceMakesOneCourse() {
        var form = house.ivo.get(house.own.path("/courses/new")).form("#new-course");
        var first = house.ivo.submit(form, Map.of("title", "Only once"));
        var second = house.ivo.submit(form, Map.of("title", "Only once"));
        assertEquals(303, second.status());
        assertEquals(first.location(), second.location());
        assertEquals(404, house.ivo.get(house.own.path("/courses/only-once-2")).status());
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasTypedIsKept() {
        var form = house.ivo.get(house.own.path("/courses/new")).form("#new-course");
        var answer = house.ivo.submit(form, Map.of("title", " ", "summary", "Kept <b>words</b>", "difficulty", "impossible", "language", "xx"));
        assertEquals(422, answer.status());
        assertEquals(3, answer.document().select(".error-summary li").size());
        assertEquals("Kept <b>words</b>", answer.document().select("[name=summary]").val());
        assertEquals(422, house.ivo.submit(form, Map.of("title", "x".repeat(201))).status());
    }

    @Test
    void onlyThoseWhoTeachMayBegin() {
        assertEquals(403, house.max.get(house.own.path("/courses/new")).status());
        assertEquals(403, Workshop.post(house.max, house.own.path("/courses/new"), Map.of("title", "x")).status());
        assertEquals(404, Workshop.post(house.dan, house.own.path("/courses/new"), Map.of("title", "x")).status());
    }
}
