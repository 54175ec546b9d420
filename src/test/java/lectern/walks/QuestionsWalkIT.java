package lectern.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Map;
import lectern.testing.Answer;
import lectern.testing.Chromium;
import lectern.testing.Lectern;
import lectern.testing.OwnOrganization;
import lectern.testing.Visitor;
import org.junit.jupiter.api.Test;

/** A question at a passage, in a browser: selected, asked after a look at what is similar, answered, voted for and accepted. */
class QuestionsWalkIT {

    private static final int DESK = 1280;
    private static final int PHONE = 375;

    private final OwnOrganization own = OwnOrganization.at(Lectern.running());
    private final Visitor ivo = own.join("Ivo", "instructor");
    private final Visitor max = own.join("Max");
    private final Visitor ada = own.join("Ada");
    private final String course = course();
    private final String lesson = course + "/lessons/two-sides";

    @Test
    void byMouseAtADesk() {
        walk(DESK, false);
    }

    @Test
    void byKeyboardAlone() {
        walk(DESK, true);
    }

    @Test
    void onAPhone() {
        walk(PHONE, false);
    }

    private void walk(int width, boolean byKeyboard) {
        try (BrowserContext asking = browser(max, width); BrowserContext teaching = browser(ivo, width)) {
            Page page = asking.newPage();
            open(page, lesson);
            select(page, "always agree");
            Locator ask = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ask about this"));
            assertThat(ask).isVisible();
            assertInside(page, ask, width);
            if (byKeyboard) {
                page.keyboard().press("Tab");
                assertThat(ask).isFocused();
                page.keyboard().press("Enter");
            } else {
                ask.click();
            }
            assertThat(page.locator("#ask-quote")).hasValue("always agree");
            page.locator("#ask-title").pressSequentially("Why do two sides agree?");
            assertThat(page.locator("#ask-similar")).containsText("Do both sides agree in every country?");
            page.locator("#ask-title").press("Enter");
            assertThat(page.locator("h1")).hasText("Why do two sides agree?");
            String question = page.url();

            answer(teaching, question, byKeyboard);

            page.reload();
            Locator answer = page.locator("#rows article").first();
            press(page, answer.locator(".votes__button"), byKeyboard);
            assertThat(page.locator("#rows .votes__button")).hasAttribute("aria-pressed", "true");
            press(page, page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Accept this answer")), byKeyboard);
            assertThat(page.locator("#rows article")).containsText("Accepted answer");

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Show in the lesson")).click();
            page.waitForFunction("() => CSS.highlights.get('passage')?.size === 1");
            assertEquals("always agree", page.evaluate("() => [...CSS.highlights.get('passage')][0].toString()"));
            assertTrue((Boolean) page.evaluate("""
                () => {
                  const { top, bottom } = [...CSS.highlights.get("passage")][0].getBoundingClientRect();
                  return top > 0 && bottom < innerHeight;
                }
                """), "the passage is in sight");
            page.locator("#questions").scrollIntoViewIfNeeded();
            assertThat(page.locator("#questions .asked-list")).containsText("Why do two sides agree?");
            assertThat(page.locator("#questions .asked-list")).containsText("Solved");
            page.locator("#questions").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Unanswered")).click();
            assertThat(page.locator("#questions .asked-list")).not().containsText("Why do two sides agree?");
        }
    }

    @Test
    void aSelectionThatIsGivenUpLeavesNoToolbar() {
        try (BrowserContext asking = browser(max, DESK)) {
            Page page = asking.newPage();
            open(page, lesson);
            Locator bar = page.locator(".selection-bar");
            select(page, "always agree");
            assertThat(bar).isVisible();
            page.keyboard().press("Escape");
            assertThat(bar).isHidden();
            select(page, "Put a ruler");
            assertThat(bar).isVisible();
            page.evaluate("() => getSelection().removeAllRanges()");
            assertThat(bar).isHidden();
        }
    }

    private void answer(BrowserContext teaching, String question, boolean byKeyboard) {
        Page page = teaching.newPage();
        page.navigate(question);
        page.locator("#answer-body").fill("Equity is what remains.");
        press(page, page.locator("#answer-form .button--primary"), byKeyboard);
        assertThat(page.locator("#rows article")).containsText("Teaches this course");
    }

    private static void press(Page page, Locator button, boolean byKeyboard) {
        if (byKeyboard) {
            button.focus();
            page.keyboard().press("Enter");
        } else {
            button.click();
        }
    }

    private static void assertInside(Page page, Locator element, int width) {
        var box = element.boundingBox();
        assertTrue(box.x >= 0 && box.x + box.width <= width && box.y >= 0, () -> "the toolbar is in sight: " + box.x + " " + box.y + " " + box.width);
        assertEquals(width, ((Number) page.evaluate("() => document.documentElement.scrollWidth")).intValue());
    }

    // As a drag of the mouse or a long press would leave it.
    private static void select(Page page, String words) {
        page.evaluate("""
            (words) => {
              const walker = document.createTreeWalker(document.querySelector("[data-passages]"), NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const start = walker.currentNode.data.indexOf(words);
                if (start >= 0) {
                  walker.currentNode.parentElement.scrollIntoView({ block: "center" });
                  getSelection().setBaseAndExtent(walker.currentNode, start, walker.currentNode, start + words.length);
                }
              }
            }
            """, words);
    }

    private BrowserContext browser(Visitor visitor, int width) {
        BrowserContext context = Chromium.browser().newContext(new NewContextOptions().setViewportSize(width, 800).setHasTouch(width == PHONE).setIsMobile(width == PHONE));
        context.addCookies(List.of(new Cookie("session", visitor.cookie("session")).setUrl(Lectern.running().url())));
        return context;
    }

    private static void open(Page page, String path) {
        page.navigate(Lectern.running().url() + path);
    }

    private String course() {
        String edit = submit(own.path("/courses/new"), "#new-course", Map.of("title", "Balance", "summary", "Both sides.")).location();
        String section = submit(edit, "#new-section", Map.of("title", "One")).location();
        var form = ivo.get(edit + "/lessons/new?section=" + section.replaceAll(".*/", "")).form("#new-lesson");
        String made = ivo.submit(form, Map.of("title", "Two sides", "kind", "article")).location();
        String filler = "<p>More about it.</p>".repeat(40);
        submit(made, "#lesson", Map.of("body", "<p>Put a ruler down the middle.</p>" + filler + "<p>Both sides <strong>always agree</strong>, whatever happens.</p>" + filler));
        press(ivo, edit + "/status/published");
        String address = edit.replaceAll("/edit$", "");
        press(max, address + "/enrollment");
        press(ada, address + "/enrollment");
        ada.submit(ada.get(address + "/lessons/two-sides/questions/new").formWith("title"), Map.of("title", "Do both sides agree in every country?"));
        return address;
    }

    private Answer submit(String page, String form, Map<String, ?> values) {
        return ivo.submit(ivo.get(page).form(form), values);
    }

    private static void press(Visitor visitor, String address) {
        visitor.post(address, Map.of("_csrf", visitor.get("/account").document().select("meta[name=csrf]").attr("content")));
    }
}
