package lectern.courses.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import lectern.testing.Answer;
import lectern.testing.Lectern;
import lectern.testing.OwnOrganization;
import lectern.testing.Visitor;
import org.junit.jupiter.api.Test;

class CatalogueIT {

    private final House house = House.shared();

    private List<String> titles(Answer page) {
        return page.document().select(".course-card__title").eachText();
    }

    private Answer find(Visitor visitor, String words) {
        return visitor.get(house.own.path("/courses?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)));
    }

    @Test
    void findsCoursesBySpellingThatIsOnlyNearlyRight() {
        house.published("Spreadsheets without fear");
        assertEquals(List.of("Spreadsheets without fear"), titles(find(house.max, "spreadsheet")));
        assertEquals(List.of("Spreadsheets without fear"), titles(find(house.max, "spredsheets")));
        var none = find(house.max, "quantum chromodynamics");
        assertEquals(List.of(), titles(none));
        assertTrue(none.textOf("main").contains("No course is like that"));
    }

    @Test
    void searchUnderstandsTheLanguageOfTheCourse() {
        var workshop = house.draft("Häuser bauen");
        workshop.author.submit(workshop.author.get(workshop.edit + "/settings").form("#settings"), Map.of("language", "de", "summary", "Wie man Wände streicht."));
        workshop.article(workshop.section("Eins"), "Anfang", "<p>Los.</p>");
        workshop.press(workshop.edit + "/status/published");
        assertEquals(List.of("Häuser bauen"), titles(find(house.max, "Haus")));
        assertEquals(List.of("Häuser bauen"), titles(find(house.max, "Wand")));
    }

    @Test
    void draftsAreForThoseWhoTeachThem() {
        house.draft("Hidden knitting");
        assertEquals(List.of(), titles(find(house.max, "knitting")));
        assertEquals(List.of(), titles(house.ina.get(house.own.path("/courses?status=draft&q=knitting"))));
        assertEquals(List.of("Hidden knitting"), titles(house.ivo.get(house.own.path("/courses?status=draft&q=knitting"))));
        assertEquals(List.of("Hidden knitting"), titles(house.ivo.get(house.own.path("/courses?mine=yes&q=knitting"))));
        assertEquals(List.of("Hidden knitting"), titles(house.ona.get(house.own.path("/courses?status=draft&q=knitting"))));
        assertEquals(List.of(), titles(house.max.get(house.own.path("/courses?status=draft&q=knitting"))));
    }

    @Test
    void coursesByInvitationAreNotListed() {
        var workshop = house.published("Secret weaving");
        workshop.author.submit(workshop.author.get(workshop.edit + "/settings").form("#settings"), Map.of("visibility", "invitation"));
        assertEquals(List.of(), titles(find(house.max, "weaving")));
        assertEquals(List.of("Secret weaving"), titles(find(house.ivo, "weaving")));
    }

    @Test
    void filtersStandInTheAddressAndNarrowOneAnother() {
        var workshop = house.published("Bookbinding by hand");
        workshop.author.submit(workshop.author.get(workshop.edit + "/settings").form("#settings"), Map.of("subject", "Craft", "difficulty", "advanced"));
        assertEquals(List.of("Bookbinding by hand"), titles(house.max.get(house.own.path("/courses?subject=Craft&level=advanced"))));
        assertEquals(List.of(), titles(house.max.get(house.own.path("/courses?subject=Craft&level=beginner"))));
        var page = house.max.get(house.own.path("/courses?subject=Craft"));
        assertEquals("Craft", page.textOf(".chip[aria-current]"));
        assertTrue(page.document().select(".menu__entry").eachAttr("href").contains(house.own.path("/courses?subject=Craft&level=advanced")));
    }

    @Test
    void subjectsOfHiddenCoursesAreForThoseWhoFindThem() {
        describe(house.published("Dyeing wool"), Map.of("subject", "Dyeing", "visibility", "invitation"));
        describe(house.draft("Felting wool"), Map.of("subject", "Felting"));
        describe(house.published("Knotting wool"), Map.of("subject", "Knotting"));
        var seen = subjects(house.max, "");
        assertTrue(seen.contains("Knotting"), seen.toString());
        assertFalse(seen.contains("Dyeing") || seen.contains("Felting"), seen.toString());
        assertTrue(subjects(house.ivo, "").contains("Dyeing"));
        assertTrue(subjects(house.ivo, "?status=draft").contains("Felting"));
        assertTrue(subjects(house.ona, "").contains("Dyeing"));
        assertFalse(subjects(house.ina, "?status=draft").contains("Felting"));
        assertEquals(List.of("Dyeing wool"), titles(house.ivo.get(house.own.path("/courses?q=wool&subject=Dyeing"))));
        assertEquals(List.of(), titles(house.max.get(house.own.path("/courses?q=wool&subject=Dyeing"))));
    }

    private List<String> subjects(Visitor visitor, String query) {
        return visitor.get(house.own.path("/courses" + query)).document().select(".chips .chip, #more-subjects a").eachText();
    }

    private static void describe(Workshop workshop, Map<String, String> fields) {
        workshop.author.submit(workshop.author.get(workshop.edit + "/settings").form("#settings"), fields);
    }

    @Test
    void loadMoreGoesOnWhereThePageEndedInEveryOrder() {
        var own = OwnOrganization.at(Lectern.running());
        IntStream.range(0, 27).forEach(i -> Workshop.begin(own, own.admin(), "Course %02d".formatted(i)));
        for (var order : List.of("status=draft&order=newest", "status=draft&order=title", "mine=yes&order=newest", "mine=yes&order=title", "status=draft&q=course", "mine=yes&q=coursse")) {
            var first = own.admin().get(own.path("/courses?" + order));
            assertEquals(24, titles(first).size());
            var rest = own.admin().get(first.document().select(".pager a").attr("href"));
            var all = new TreeSet<>(titles(first));
            all.addAll(titles(rest));
            assertEquals(3, titles(rest).size(), order);
            assertEquals(27, all.size(), order);
        }
    }

    @Test
    void nonsenseInTheAddressIsLeftOut() {
        assertEquals(200, house.max.get(house.own.path("/courses?level=%3Cscript%3E&order=x&status=y&after=1,2&mine=")).status());
        for (var key : List.of("-", "1e", "..", "1e-99", "0.5", "1e-39")) {
            assertEquals(200, house.max.get(house.own.path("/courses?q=pottery&after=" + key + "," + new UUID(0, 0))).status(), key);
        }
        assertEquals(200, house.max.get(house.own.path("/courses?after=99999999999999999,zz&q=%00%27%22")).status());
        var page = find(house.max, "<script>alert(1)</script>");
        assertEquals(200, page.status());
        assertFalse(page.text().contains("<script>alert"));
    }

    @Test
    void strangersFindNothing() {
        assertEquals(404, house.dan.get(house.own.path("/courses")).status());
        assertEquals(303, Visitor.of(Lectern.running()).get(house.own.path("/courses")).status());
    }

    @Test
    void anEmptyCatalogueSaysWhatToDo() {
        var own = OwnOrganization.at(Lectern.running());
        assertTrue(own.admin().get(own.path("/courses")).textOf(".empty").contains("Begin with a title"));
        assertTrue(own.join("Max").get(own.path("/courses")).textOf(".empty").contains("As soon as the first course is published"));
    }
}
