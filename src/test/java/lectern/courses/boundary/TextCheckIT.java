package lectern.courses.boundary;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Map;
import lectern.testing.Chromium;
import lectern.testing.Lectern;
import lectern.testing.Visitor;
import org.junit.jupiter.api.Test;

/** What stands out in texts: beside the editor and for the whole course. */
class TextCheckIT {

    private final House house = House.shared();

    @Test
    void addressesThatLeadNowhereAreNamed() {
        var other = house.published("Somewhere else");
        var course = house.draft("Full of links");
        var section = course.section("One");
        course.article(section, "Shown", "<p>Shown.</p>");
        var hidden = course.article(section, "Unseen", "<p>Unseen.</p>");
        var trashed = course.article(section, "Thrown away", "<p>Gone.</p>");
        var renamed = course.article(section, "Old name", "<p>Renamed.</p>");
        course.press(hidden + "/hiding");
        course.press(trashed + "/deletion");
        course.save(renamed, Map.of("title", "New name"));
        var lesson = course.article(section, "Links", link(course.course + "/lessons/shown", "fine") + link(course.course + "/lessons/old-name", "moved")
            + link(other.course, "another course") + link("https://example.org/courses/none/lessons/none", "outside") + link(house.own.path("/courses/new"), "new course")
            + link(course.course + "/lessons/unseen", "the unseen one") + link(course.course + "/lessons/thrown-away", "the one thrown away")
            + link(course.course + "/lessons/never", "the one that never was") + link(other.course + "/lessons/why-read-one", "the one elsewhere")
            + link(house.own.path("/courses/no-such-course"), "no course") + link(course.edit, "the author’s page")
            + link(Lectern.running().url() + course.course + "/lessons/never", "the whole address")
            + link(house.own.path("/files/00000000-0000-7000-8000-000000000000/a.pdf"), "the lost file"));
        assertEquals(List.of("“the unseen one” leads to a lesson that is hidden from students.", "“the one thrown away” leads to a lesson in the trash.",
            "“the one that never was” leads to a lesson that is not there.",
            "“the one elsewhere” leads into another course, which students of this one may not be able to read.", "“no course” leads to a course that is not there.",
            "“the author’s page” leads to a page that only authors can open.", "“the whole address” leads to a lesson that is not there.",
            "“the lost file” names a file that is not there."), house.ivo.get(lesson).document().select("#check .findings a").eachText());
        assertEquals(8, house.ivo.get(course.edit + "/check").document().select("main .findings a[href^=" + lesson + "?find=link-]").size());
    }

    @Test
    void theWholeCourseIsOneList() {
        var course = house.draft("Two of three");
        var section = course.section("One");
        var one = course.article(section, "No level two", "<h3>Low</h3>");
        course.article(section, "Fine", "<h2>High</h2>");
        course.article(section, "No head", "<table><tr><td>1</td></tr></table><p><a href=\"https://example.org\">here</a></p>");
        var page = house.ivo.get(course.edit + "/check");
        assertEquals(List.of("No level two", "No head"), page.document().select("main h2").eachText());
        assertTrue(page.text().contains("3 places to look at"));
        assertEquals(one + "?find=heading-0#body", page.document().select(".findings a").first().attr("href"));
        assertTrue(house.ivo.get(house.draft("Nothing written").edit + "/check").text().contains("Nothing stands out in the texts of this course."));
    }

    @Test
    void whatWasTypedIsLookedThroughEvenIfItCannotBeSaved() {
        var course = house.draft("Typed");
        var lesson = course.article(course.section("One"), "Typed", "<p>Fine.</p>");
        var mine = house.ivo.get(lesson).form("#lesson");
        house.ona.submit(house.ona.get(lesson).form("#lesson"), Map.of("body", "<p>Fine as well.</p>"));
        assertTrue(house.ivo.submit(mine, Map.of("body", "<h4>Deep</h4>")).textOf("#check").contains("“Deep” is the first heading"));
    }

    @Test
    void strangersFindNothing() {
        var course = house.published("Not yours to check");
        var secret = house.draft("Not even there to check");
        var lesson = course.author.get(course.edit).document().select(".author__lesson a").attr("href");
        for (var address : List.of(course.edit + "/check", lesson + "/check")) {
            assertEquals(404, house.dan.get(address).status());
            assertEquals(403, house.ina.get(address).status());
            assertEquals(403, house.max.get(address).status());
            assertEquals(200, house.ona.get(address).status());
        }
        assertEquals(404, house.ina.get(secret.edit + "/check").status());
        assertEquals(404, house.ivo.get(course.edit + "/lessons/00000000-0000-7000-8000-000000000000/check").status());
    }

    @Test
    void aFindingLeadsToItsPlaceAndGoesOnceItIsMended() {
        var course = house.draft("Mended");
        var lesson = course.article(course.section("One"), "To mend", "<p>Begin.</p>" + "<p>Words between.</p>".repeat(40)
            + "<p>See <a href=\"https://example.org\">here</a>.</p><h4>Deep down</h4>");
        try (BrowserContext browser = browserOf(house.ivo)) {
            Page page = browser.newPage();
            page.navigate(Lectern.running().url() + lesson);
            assertThat(page.locator(".ProseMirror")).isVisible();
            assertThat(page.locator("#check .findings a")).hasCount(2);
            page.locator("#check a:has-text(\"does not say where\")").click();
            assertThat(page.locator(".ProseMirror")).isFocused();
            assertEquals("here", page.evaluate("getSelection().toString()"));
            assertThat(page.locator(".ProseMirror a")).isInViewport();
            page.keyboard().type("what the register says");
            assertThat(page.locator("[data-saved]")).containsText("Saved ");
            assertThat(page.locator("#check .findings a")).hasCount(1);
            page.locator("#check a:has-text(\"Deep down\")").click();
            assertEquals("Deep down", page.evaluate("getSelection().toString()"));
            page.navigate(Lectern.running().url() + course.edit + "/check");
            page.locator(".findings a").click();
            assertThat(page.locator(".ProseMirror")).isFocused();
            page.waitForCondition(() -> page.evaluate("getSelection().toString()").equals("Deep down"));
        }
    }

    @Test
    void pictureAndTableAreFoundToo() {
        var course = house.draft("Picture and table");
        var lesson = course.article(course.section("One"), "Both", "<table><tr><td>First cell</td></tr></table>");
        try (BrowserContext browser = browserOf(house.ivo)) {
            Page page = browser.newPage();
            page.navigate(Lectern.running().url() + lesson + "?find=table-0");
            assertThat(page.locator(".ProseMirror")).isFocused();
            page.keyboard().type("In it: ");
            assertThat(page.locator("[data-saved]")).containsText("Saved ");
            assertTrue(house.ivo.get(lesson).document().select("[name=body]").val().contains("In it: First cell"));
            page.navigate(Lectern.running().url() + lesson + "?find=picture-9");
            assertThat(page.locator(".ProseMirror")).isVisible();
            assertFalse(page.locator(".ProseMirror").evaluate("text => text === document.activeElement").equals(true));
        }
    }

    private static String link(String address, String words) {
        return "<p><a href=\"" + address + "\">" + words + "</a></p>";
    }

    private static BrowserContext browserOf(Visitor visitor) {
        BrowserContext context = Chromium.browser().newContext();
        context.addCookies(List.of(new Cookie("session", visitor.cookie("session")).setUrl(Lectern.running().url())));
        return context;
    }
}
