package lectern.courses.boundary;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Map;
import lectern.testing.Chromium;
import lectern.testing.Lectern;
import org.junit.jupiter.api.Test;

/** Texts that nobody would write and somebody pastes. */
class LongTextIT {

    private static final String FIVE_MEGABYTES = "<p class=\"MsoNormal\">Ein Satz über Öfen.</p>".repeat(116_000);
    private static final int NESTED = 300;

    private final House house = House.shared();

    @Test
    void fiveMegabytesAreRefusedInASentenceAndStayInTheForm() {
        var workshop = house.draft("Far too long");
        var lesson = workshop.article(workshop.section("One"), "Long", "<p>Before.</p>");
        var refused = workshop.save(lesson, Map.of("title", "Longer", "body", FIVE_MEGABYTES));
        assertEquals(422, refused.status());
        assertTrue(refused.text().contains("at most 1,000,000 characters fit"));
        assertEquals("Longer", refused.document().select("#title").val());
        assertTrue(refused.text().length() > FIVE_MEGABYTES.length(), "what was typed is still there");
        assertTrue(house.ivo.get(lesson).document().select("[name=body]").val().contains("Before."));
    }

    @Test
    void listsInListsInListsKeepTheirWords() {
        var workshop = house.published("Nested");
        var lesson = workshop.article(workshop.section("One"), "Nested lists", "<p>Before.</p>");
        var nested = "<ul><li>One level in".repeat(NESTED) + "Innermost" + "</li></ul>".repeat(NESTED);
        assertEquals(303, workshop.save(lesson, Map.of("body", nested)).status());
        var shown = house.ivo.get(workshop.course + "/lessons/nested-lists").document().select(".rich-text").text();
        assertEquals(NESTED, shown.split("One level in", -1).length - 1);
        assertTrue(shown.contains("Innermost"));
    }

    @Test
    void whatIsPastedAndDoesNotFitIsLeftOutAndSaid() {
        var workshop = house.draft("Pasted");
        var lesson = workshop.article(workshop.section("One"), "Pasted", "<p>Before.</p>");
        try (BrowserContext browser = Chromium.browser().newContext()) {
            browser.addCookies(List.of(new Cookie("session", house.ivo.cookie("session")).setUrl(Lectern.running().url())));
            Page page = browser.newPage();
            page.setDefaultTimeout(60_000);
            page.navigate(Lectern.running().url() + lesson);
            assertThat(page.locator(".ProseMirror")).isVisible();
            page.evaluate("""
                (html) => {
                  const editor = document.querySelector(".ProseMirror");
                  editor.focus();
                  const clipboardData = new DataTransfer();
                  clipboardData.setData("text/html", html);
                  editor.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
                }
                """, "<p class=\"MsoNormal\">Ein Satz über Öfen.</p>".repeat(40_000));
            assertThat(page.locator("#toasts")).containsText("too long for one text", new ContainsTextOptions().setTimeout(60_000));
            page.keyboard().press("Control+Home");
            page.keyboard().type("After all. ");
            assertThat(page.locator("[data-saved]")).containsText("Saved ");
            assertTrue(house.ivo.get(lesson).document().select("[name=body]").val().contains("After all. Before."));
        }
    }
}
