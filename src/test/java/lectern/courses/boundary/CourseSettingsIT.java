package lectern.courses.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import lectern.testing.Answer;
import org.junit.jupiter.api.Test;

class CourseSettingsIT {

    private final House house = House.shared();

    private Answer save(Workshop workshop, Map<String, ?> values) {
        return workshop.author.submit(workshop.author.get(workshop.edit + "/settings").form("#settings"), values);
    }

    @Test
    void keepsEverythingThatIsSaid() {
        var workshop = house.published("All of it");
        assertEquals(303, save(workshop, Map.of("title", "All of this", "summary", "New words", "subject", "Law", "difficulty", "advanced", "language", "de",
            "capacity", "20", "starts_at", "2031-05-01T09:30", "ends_at", "2031-06-01T18:00", "external_id", "ALL-1")).status());
        var form = house.ivo.get(workshop.edit + "/settings").form("#settings");
        assertEquals("All of this", form.select("#title").val());
        assertEquals("2031-05-01T09:30", form.select("#starts_at").val());
        assertEquals("20", form.select("#capacity").val());
        assertEquals("ALL-1", form.select("#external_id").val());
        assertEquals("de", form.select("#language option[selected]").val());
        var page = house.max.get(workshop.course).textOf("main");
        assertTrue(page.contains("0 of 20 taken") && page.contains("German") && page.contains("1 May 2031"), page);
    }

    @Test
    void whatCannotBeIsRefusedInWords() {
        var workshop = house.published("Impossible settings");
        house.published("Neighbour");
        save(house.draft("Known elsewhere"), Map.of("external_id", "TAKEN-1"));
        var refused = save(workshop, Map.of("title", "", "slug", "neighbour", "capacity", "0", "starts_at", "2031-05-01T09:30", "ends_at", "2031-04-01T09:30",
            "external_id", "TAKEN-1", "visibility", "nobody"));
        assertEquals(422, refused.status());
        assertEquals(6, refused.document().select(".error-summary li").size(), refused.textOf(".error-summary"));
        assertEquals("neighbour", refused.document().select("#slug").val());
        assertEquals(422, save(workshop, Map.of("slug", "ab\0c", "external_id", "ab\0c", "language", "x\0")).status());
        assertEquals(409, save(workshop, Map.of("language", "x\0", "version", "0")).status());
        for (var slug : List.of("new", "Upper Case", "a--b", "trash")) {
            assertEquals(422, save(workshop, Map.of("slug", slug)).status(), slug);
        }
        assertEquals(200, house.max.get(workshop.course).status());
    }

    @Test
    void settingsOfSomebodyElseAreNotWrittenOver() {
        var workshop = house.published("Two hands");
        var mine = house.ivo.get(workshop.edit + "/settings").form("#settings");
        house.ona.submit(house.ona.get(workshop.edit + "/settings").form("#settings"), Map.of("summary", "Ona’s summary", "capacity", "9"));
        var refused = house.ivo.submit(mine, Map.of("summary", "Ivo’s summary"));
        assertEquals(409, refused.status());
        assertEquals(List.of("Summary Ona’s summary Ivo’s summary", "Places 9"), refused.document().select("tbody tr").eachText());
        assertEquals("Ivo’s summary", refused.document().select("#summary").val());
        assertEquals(303, house.ivo.submit(refused.form("#settings"), Map.of()).status());
        assertEquals("Ivo’s summary", house.ivo.get(workshop.edit + "/settings").document().select("#summary").val());
    }

    @Test
    void coInstructorsMayChangeTheCourse() {
        var workshop = house.draft("Taught by two");
        assertEquals(404, house.ina.get(workshop.edit).status());
        var ina = person(workshop, "Ina");
        save(workshop, Map.of("others", List.of(ina)));
        assertEquals(200, house.ina.get(workshop.edit).status());
        assertTrue(house.ivo.get(workshop.course).textOf(".course__by").startsWith("Ivo and Ina"));
        save(workshop, Map.of("others", List.of()));
        assertEquals(404, house.ina.get(workshop.edit).status());
    }

    @Test
    void whoGivesACourseAwayNoLongerChangesIt() {
        var workshop = house.published("Given away");
        var given = save(workshop, Map.of("instructor", person(workshop, "Ina")));
        assertEquals(house.own.path("/courses"), given.location());
        assertEquals(403, house.ivo.get(workshop.edit).status());
        assertEquals(200, house.ina.get(workshop.edit).status());
    }

    @Test
    void onlyPeopleWhoMayTeachAreTaken() {
        var workshop = house.draft("Not everybody");
        assertEquals(0, house.ivo.get(workshop.edit + "/settings").document().select("#instructor option:contains(Max)").size());
        assertEquals(422, save(workshop, Map.of("instructor", "00000000-0000-7000-8000-000000000000")).status());
        assertEquals(422, save(workshop, Map.of("others", List.of("nonsense"))).status());
    }

    private String person(Workshop workshop, String name) {
        return workshop.author.get(workshop.edit + "/settings").document().select("#instructor option:contains(" + name + ")").val();
    }
}
