package lectern.notes.boundary;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import lectern.testing.Chromium;
import lectern.testing.Lectern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A reader marks a lesson and writes beside it; its author rewrites half of it. What is still said stays marked, what is not is
 * listed; the search finds it, and the file takes it along.
 */
class NotesWalkIT {

    private final Desk desk = Desk.shared();

    @ParameterizedTest(name = "{0} px")
    @CsvSource({"1440, light", "375, dark"})
    void fromTheFirstHighlightToTheFile(int width, String theme) throws IOException {
        var course = desk.course("Walk at " + width);
        try (BrowserContext browser = Chromium.browser().newContext(new NewContextOptions().setViewportSize(width, 900).setColorScheme(ColorScheme.valueOf(theme.toUpperCase())))) {
            browser.addCookies(List.of(new Cookie("session", desk.max.cookie("session")).setUrl(Lectern.running().url())));
            Page page = browser.newPage();
            open(page, course.lesson());
            mark(page, "A balance sheet is a photograph.", "Highlight: Blue");
            assertThat(page.locator("[data-note]")).hasCount(1);
            mark(page, "The left side says what there is.", "Note");
            page.locator("#note-body").fill("The right side, too?");
            page.locator("#note-dialog").getByText("Save note").click();
            assertThat(page.locator("[data-note]")).hasCount(2);
            assertTrue((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"), "scrolls sideways");

            course.write("Photograph", "<p>First of all:</p><p>A balance <em>sheet</em> is a photograph. Nothing more.</p>");
            open(page, course.lesson());
            assertThat(page.locator("[data-note]").first()).containsText("A balance sheet is a photograph.");
            assertThat(page.locator("[data-note]").first().locator("[data-note-lost]")).isHidden();
            assertThat(page.locator("[data-note]").last().locator("[data-note-lost]")).isVisible();
            assertThat(page.locator("[data-note]").last()).containsText("The right side, too?");
            assertEquals(1, page.evaluate("() => CSS.highlights.get('note-blue').size"));

            page.getByText("All your notes of this course").click();
            page.getByRole(AriaRole.SEARCHBOX).first().fill("photogra");
            page.getByRole(AriaRole.SEARCHBOX).first().press("Enter");
            assertThat(page.locator("#rows .note")).hasCount(1);
            assertTrue((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"), "scrolls sideways");
            Download file = page.waitForDownload(() -> page.getByText("Download as Markdown").click());
            String text = Files.readString(file.path());
            assertTrue(text.contains("> The left side says what there is.\n\nThe right side, too?\n"), text);
            assertTrue(text.contains("> A balance sheet is a photograph."), text);
            page.locator(".note__place a").click();
            assertThat(page.locator(".reader__title")).hasText("Photograph");
            page.waitForFunction("() => CSS.highlights.get('note-shown')?.size === 1");
        }
        assertEquals("", course.list(desk.nia));
    }

    private static void open(Page page, String path) {
        page.navigate(Lectern.running().url() + path);
        assertThat(page.locator(".notes__bar")).isVisible();
        page.waitForFunction("() => CSS.highlights.has('note-words') && document.querySelector('.selection-bar')");
    }

    private static void mark(Page page, String words, String button) {
        page.evaluate("""
            (words) => {
              const walker = document.createTreeWalker(document.querySelector("[data-passages]"), NodeFilter.SHOW_TEXT);
              let node = walker.nextNode();
              while (!node.data.includes(words)) {
                node = walker.nextNode();
              }
              getSelection().setBaseAndExtent(node, node.data.indexOf(words), node, node.data.indexOf(words) + words.length);
            }
            """, words);
        assertThat(page.locator(".selection-bar")).isVisible();
        page.locator(".selection-bar").getByText(button).locator("xpath=ancestor-or-self::button").click();
    }
}
