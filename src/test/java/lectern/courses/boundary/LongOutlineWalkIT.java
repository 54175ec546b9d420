package lectern.courses.boundary;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import java.util.List;
import lectern.testing.Chromium;
import lectern.testing.Lectern;
import lectern.testing.Visitor;
import org.junit.jupiter.api.Test;

/** A course of 300 lessons in a browser, by keyboard: lessons are found, sections fold and stay so, and one comes back to one's place. */
class LongOutlineWalkIT {

    private final House house = House.shared();

    @Test
    void atADesk() {
        read(LongCourse.in(house, "Walked at a desk"), 1280);
    }

    @Test
    void onAPhone() {
        read(LongCourse.in(house, "Walked on a phone"), 375);
    }

    private void read(Workshop course, int width) {
        house.max.get(course.course + "/lessons/lesson-139");
        try (BrowserContext browser = browser(house.max, width, true)) {
            Page page = open(browser, course.course);
            assertThat(page.locator("#lesson-lesson-140 a")).isVisible();
            assertThat(lessons(page)).hasCount(14);

            Locator field = page.locator("[name=find]");
            field.focus();
            page.keyboard().type("no such thing");
            assertThat(page.locator("#outline-found")).hasText("No lesson or section is called that.");
            assertThat(lessons(page)).hasCount(0);
            page.keyboard().press("Escape");
            assertThat(field).hasValue("");
            assertThat(lessons(page)).hasCount(14);
            page.keyboard().type("ubung CAFE");
            assertThat(page.locator("#outline-found")).hasText("1 found");
            assertThat(lessons(page)).hasCount(1);
            assertFits(page);
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText(LongCourse.NAMED);

            Locator here = page.locator(".outline [aria-current=page]");
            if (width < 1024) {
                page.locator(".reader__bar button").focus();
                page.keyboard().press("Enter");
                assertThat(page.locator(".reader__bar button")).isFocused();
            }
            assertThat(here).isInViewport();
            assertThat(here).containsText(LongCourse.NAMED);
            assertFits(page);
            page.locator(".reader__back").focus();
            page.keyboard().press("Enter");

            assertThat(page.locator(".course__outline")).isVisible();
            assertThat(page.locator("#lesson-lesson-137")).isInViewport();
            assertEquals("BODY", page.evaluate("document.activeElement.tagName"));

            press(page, "[data-fold-all=fold]");
            assertThat(lessons(page)).hasCount(0);
            page = again(page, course);
            assertThat(lessons(page)).hasCount(0);
            press(page, ".outline__section:nth-of-type(2) > details > summary");
            assertThat(lessons(page)).hasCount(2);
            page = again(page, course);
            assertThat(lessons(page)).hasCount(2);
            press(page, "[data-fold-all=unfold]");
            assertThat(lessons(page)).hasCount(300);
            press(page, "[data-fold-all=fold]");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertEquals(300, page.locator(".outline__lesson").evaluateAll("lines => lines.filter((line) => line.checkVisibility({ contentVisibilityAuto: true })).length"));
        }
    }

    @Test
    void authorsFindALessonAndKeepTheirPlace() {
        var course = LongCourse.in(house, "Walked by its author");
        try (BrowserContext browser = browser(house.ivo, 1280, true)) {
            Page page = open(browser, course.edit);
            page.locator("[name=find]").focus();
            page.keyboard().type("lesson 29");
            assertThat(page.locator("#outline-found")).hasText("13 found");
            page.locator("[data-bulk-all]").check();
            assertThat(page.locator("[data-bulk-count]")).hasText("13 chosen");
            page.locator("[data-bulk-none]").click();
            page.locator("[name=find]").fill("lesson 290");
            page.keyboard().press("Enter");
            assertThat(page.locator("#title")).hasValue("Lesson 290");
            assertThat(page.locator(".author__link[aria-current]")).isInViewport();
            page.locator("[popovertarget=line-tools]").focus();
            page.keyboard().press("Enter");
            page.locator("#line-tools button.menu__entry--danger").click();
            assertThat(page.locator(".flash")).containsText("Lesson 290");
            assertThat(page.locator(".author__link:has-text('Lesson 291')")).isInViewport();
        }
    }

    @Test
    void draggedLinesStayWhereTheyWereDropped() {
        var course = LongCourse.in(house, "Dragged along");
        try (BrowserContext browser = browser(house.ivo, 1280, true)) {
            Page page = open(browser, course.edit);
            Locator first = page.locator(".author__lesson:has-text('Lesson 1') .author__grip").first();
            page.waitForResponse(response -> response.url().endsWith("/place"), () -> {
                first.hover();
                page.mouse().down();
                Locator target = page.locator(".author__lesson:has-text('Lesson 2')").first();
                target.hover();
                target.hover(new Locator.HoverOptions().setPosition(40, 30));
                page.mouse().up();
            });
            assertThat(page.locator(".author__lesson .outline__title").first()).hasText("Lesson 2");
            assertTrue(course.outline().startsWith("Part 1 | Lesson 2 | Lesson 1 | "));
            assertThat(page.locator(".author__section").first().locator("> .author__row .author__grip")).hasCount(1);
        }
    }

    @Test
    void withoutScriptItIsAllThere() {
        var course = LongCourse.in(house, "Walked without script");
        try (BrowserContext browser = browser(house.max, 1280, false)) {
            Page page = open(browser, course.course);
            assertThat(lessons(page)).hasCount(2);
            page.locator(".outline__section:has-text('Part 2') > details > summary").first().click();
            assertThat(lessons(page)).hasCount(4);
            page.locator("[name=find]").fill("cafe");
            page.locator("[name=find]").press("Enter");
            assertThat(page.locator("#outline-found")).hasText("1 found");
            assertThat(lessons(page)).hasCount(1);
            lessons(page).locator("a").click();
            assertThat(page.locator("h1")).hasText(LongCourse.NAMED);
        }
    }

    private static Locator lessons(Page page) {
        return page.locator(".outline__lesson:visible");
    }

    private static void press(Page page, String selector) {
        page.locator(selector).first().focus();
        page.keyboard().press("Enter");
    }

    private static void assertFits(Page page) {
        assertEquals(true, page.evaluate("document.documentElement.scrollWidth <= innerWidth"));
    }

    private static Page again(Page page, Workshop course) {
        page.navigate(Lectern.running().url() + course.course);
        page.waitForFunction("() => !document.querySelector('[data-fold-all]').hidden");
        return page;
    }

    private static BrowserContext browser(Visitor visitor, int width, boolean hasScript) {
        BrowserContext context = Chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(width, 800).setJavaScriptEnabled(hasScript));
        context.addCookies(List.of(new Cookie("session", visitor.cookie("session")).setUrl(Lectern.running().url())));
        return context;
    }

    private static Page open(BrowserContext browser, String path) {
        Page page = browser.newPage();
        page.navigate(Lectern.running().url() + path);
        return page;
    }
}
