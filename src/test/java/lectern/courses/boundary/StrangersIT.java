package lectern.courses.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import lectern.testing.Lectern;
import lectern.testing.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every write to a course, tried by those who have no business with it. */
class StrangersIT {

    private static final House HOUSE = House.shared();
    private static Workshop workshop;
    private static String section;
    private static String lesson;
    private static String before;

    @BeforeAll
    static void publish() {
        workshop = HOUSE.published("Not yours");
        section = workshop.section("Extra");
        lesson = workshop.article(section, "Extra words", "<p>Words.</p>");
        before = workshop.outline();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/status/published", "/status/draft", "/status/archived", "/deletion", "/sections", "/lessons", "{section}", "{section}/deletion",
        "{section}/restoration", "{section}/place", "{lesson}", "{lesson}/deletion", "{lesson}/restoration", "{lesson}/place", "{lesson}/copies", "{lesson}/file",
        "{lesson}/file/removal", "/settings", "/cover/removal", "/files/00000000-0000-7000-8000-000000000000/keeping",
        "/files/00000000-0000-7000-8000-000000000000/deletion"})
    void writesAreRefused(String path) {
        var address = path.startsWith("{") ? path.replace("{section}", section).replace("{lesson}", lesson) : workshop.edit + path;
        var values = Map.of("title", "Taken over", "go", "up", "kind", "article", "section", Workshop.id(section), "body", "<p>x</p>", "version", "1", "rule", "opened");
        assertEquals(404, Workshop.post(HOUSE.dan, address, values).status());
        assertEquals(403, Workshop.post(HOUSE.max, address, values).status());
        assertEquals(403, Workshop.post(HOUSE.ina, address, values).status());
        assertEquals("/sign-in", Visitor.of(Lectern.running()).post(address, values).location());
        assertEquals(403, HOUSE.ivo.post(address, values).status());
        assertEquals(before, workshop.outline());
        assertEquals(200, HOUSE.max.get(workshop.course).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/uploads", "/uploads/{lesson}", "/pictures", "/cover"})
    void uploadsAreRefused(String path) {
        var address = workshop.edit + path.replace("{lesson}", Workshop.id(lesson)) + "?_csrf=";
        assertEquals(404, HOUSE.dan.upload(address + Workshop.token(HOUSE.dan), Map.of("file", "x")).status());
        assertEquals(403, HOUSE.max.upload(address + Workshop.token(HOUSE.max), Map.of("file", "x")).status());
        assertEquals(403, HOUSE.ina.upload(address + Workshop.token(HOUSE.ina), Map.of("file", "x")).status());
        assertEquals(403, HOUSE.ivo.upload(address + "wrong", Map.of("file", "x")).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/settings", "/files", "/trash", "/lessons/new", "{section}", "{section}/place", "{lesson}", "{lesson}/place"})
    void pagesAreRefused(String path) {
        var address = path.startsWith("{") ? path.replace("{section}", section).replace("{lesson}", lesson) : workshop.edit + path;
        assertEquals(404, HOUSE.dan.get(address).status());
        assertEquals(403, HOUSE.max.get(address).status());
        assertEquals(403, HOUSE.ina.get(address).status());
        assertEquals(200, HOUSE.ona.get(address).status());
        assertEquals(303, Visitor.of(Lectern.running()).get(address).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/lessons/00000000-0000-7000-8000-000000000000", "/sections/00000000-0000-7000-8000-000000000000",
        "/lessons/------------------------------------", "/lessons/00000000-0000-7000-8000-000000000000/place"})
    void whatIsNotThereIsNotFound(String path) {
        assertEquals(404, HOUSE.ivo.get(workshop.edit + path).status());
        assertEquals(404, workshop.press(workshop.edit + path, Map.of("title", "x", "go", "up")).status());
    }
}
