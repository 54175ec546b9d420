package lectern.courses.boundary;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.List;
import lectern.testing.Chromium;
import lectern.testing.Lectern;
import org.junit.jupiter.api.Test;

/** Several lessons at once in a browser: by mouse with Shift, by keyboard alone, on a phone, without script. */
class SelectionWalkIT {

    private final House house = House.shared();

    @Test
    void shiftTicksAllBetween() {
        var workshop = course("Ticked with Shift");
        try (BrowserContext browser = browser(1280, true)) {
            Page page = open(browser, workshop);
            assertThat(page.locator("[data-bulk-count]")).hasText("0 chosen");
            assertThat(page.locator(".author__bulk")).isHidden();
            box(page, "B").click();
            assertThat(page.locator("[data-bulk-count]")).hasText("1 chosen");
            box(page, "E").click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
            assertThat(page.locator("[data-bulk-count]")).hasText("4 chosen");
            page.locator("[data-bulk-all]").check();
            assertThat(page.locator("[data-bulk-count]")).hasText("6 chosen");
            page.locator("[data-bulk-none]").click();
            assertThat(page.locator(".author__bulk")).isHidden();
            box(page, "A").click();
            box(page, "C").click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
            page.locator("#section").selectOption("Two");
            page.locator(".author__bulk >> text=Move").click();
            assertThat(page.locator(".flash")).containsText("3 lessons stand in “Two” now.");
            assertEquals("One | Two | D | E | F | A | B | C", workshop.outline());
        }
    }

    @Test
    void theKeyboardIsEnough() {
        var workshop = course("By keyboard");
        try (BrowserContext browser = browser(1280, true)) {
            Page page = open(browser, workshop);
            assertThat(page.locator("[data-bulk-count]")).hasText("0 chosen");
            box(page, "A").focus();
            page.keyboard().press("Space");
            box(page, "C").focus();
            page.keyboard().press("Shift+Space");
            assertThat(page.locator("[data-bulk-count]")).hasText("3 chosen");
            Locator delete = page.locator(".author__bulk .button--danger");
            for (int tab = 0; tab < 60 && !delete.evaluate("button => button === document.activeElement").equals(true); tab++) {
                page.keyboard().press("Tab");
            }
            page.keyboard().press("Enter");
            assertThat(page.locator(".flash")).containsText("3 lessons were deleted.");
            page.locator(".flash button").first().focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".author__lesson")).hasCount(6);
            assertEquals("One | A | B | C | Two | D | E | F", workshop.outline());
        }
    }

    @Test
    void aPhoneHasRoomForIt() {
        var workshop = course("On a phone");
        try (BrowserContext browser = browser(375, true)) {
            Page page = open(browser, workshop);
            assertThat(page.locator("[data-bulk-count]")).hasText("0 chosen");
            box(page, "B").click();
            assertThat(page.locator(".author__bulk")).isInViewport();
            assertEquals(true, page.evaluate("document.documentElement.scrollWidth <= innerWidth"));
            page.locator(".author__bulk >> text=Hide").click();
            assertThat(page.locator(".flash")).containsText("The lesson is hidden");
            assertThat(page.locator(".author__lesson:has-text(\"hidden\")")).hasCount(1);
        }
    }

    @Test
    void withoutScriptTheFormIsThere() {
        var workshop = course("Without script");
        try (BrowserContext browser = browser(1280, false)) {
            Page page = open(browser, workshop);
            assertThat(page.locator(".author__bulk")).isVisible();
            page.locator(".author__bulk >> text=Duplicate").click();
            assertThat(page.locator(".error-summary")).containsText("Please tick at least one lesson");
            box(page, "F").check();
            page.locator(".author__bulk >> text=Duplicate").click();
            assertEquals("One | A | B | C | Two | D | E | F | F (copy)", workshop.outline());
        }
    }

    private Workshop course(String title) {
        var workshop = house.draft(title);
        var one = workshop.section("One");
        var two = workshop.section("Two");
        List.of("A", "B", "C").forEach(name -> workshop.article(one, name, "<p>Text.</p>"));
        List.of("D", "E", "F").forEach(name -> workshop.article(two, name, "<p>Text.</p>"));
        return workshop;
    }

    private BrowserContext browser(int width, boolean hasScript) {
        BrowserContext context = Chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(width, 720).setJavaScriptEnabled(hasScript));
        context.addCookies(List.of(new Cookie("session", house.ivo.cookie("session")).setUrl(Lectern.running().url())));
        return context;
    }

    private static Page open(BrowserContext browser, Workshop workshop) {
        Page page = browser.newPage();
        page.navigate(Lectern.running().url() + workshop.edit);
        return page;
    }

    private static Locator box(Page page, String title) {
        return page.getByLabel("Choose “" + title + "”", new Page.GetByLabelOptions().setExact(true));
    }
}
