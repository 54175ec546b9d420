package lectern.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.Map;
import lectern.testing.Chromium;
import lectern.testing.Lectern;
import lectern.testing.OwnOrganization;
import lectern.testing.Visitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An author keeps a section, uses it in two courses, publishes a newer version, and takes it over in one of them. */
class LibraryWalkIT {

    private final OwnOrganization own = OwnOrganization.at(Lectern.running());
    private final Visitor ivo = own.join("Ivo", "instructor");

    private int width;
    private boolean isByKeyboard;

    @ParameterizedTest(name = "{0} px, by keyboard: {1}")
    @CsvSource({"1280, true", "375, false"})
    void aSectionIsSharedAndAnUpdateAccepted(int pixels, boolean byKeyboard) {
        width = pixels;
        isByKeyboard = byKeyboard;
        String source = course("Source");
        String section = ivo.submit(ivo.get(source).form("#new-section"), Map.of("title", "Two sides")).location();
        String lesson = ivo.submit(ivo.get(source + "/lessons/new").form("#new-lesson"), Map.of("title", "Left and right", "kind", "article")).location();
        write(lesson, "<p>Left is what one has.</p>");
        course("First target");
        course("Second target");
        try (BrowserContext context = Chromium.browser().newContext(new NewContextOptions().setViewportSize(width, 800))) {
            context.addCookies(List.of(new Cookie("session", ivo.cookie("session")).setUrl(Lectern.running().url())));
            Page page = context.newPage();
            page.navigate(Lectern.running().url() + section);
            press(page, page.getByRole(AriaRole.MAIN).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Library").setExact(true)));
            press(page, "Keep in the library");
            page.waitForURL(url -> url.contains("/library/") && !url.contains("/edit/"));
            String item = page.url();
            use(page, "First target");
            page.navigate(item);
            use(page, "Second target");
            write(lesson, "<p>Left is what one owns.</p>");
            page.navigate(item);
            page.getByLabel("What is new").fill("A better word");
            press(page, "Publish a new version");
            assertThat(page.locator(".flash")).containsText("Version 2 is published");
            press(page, page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("First target")));
            page.waitForURL(url -> url.endsWith("/courses/first-target"));
            String target = page.url();
            page.navigate(target + "/edit/library");
            assertThat(page.locator("main .badge")).hasText("update available");
            press(page, page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Two sides")));
            assertThat(page.locator("main ins")).containsText("owns");
            press(page, "Accept");
            assertThat(page.locator("main .list__note")).containsText("Version 2");
            page.navigate(item);
            assertThat(page.locator("[aria-labelledby=used-in] li").filter(new Locator.FilterOptions().setHasText("First target"))).containsText("Version 2");
            assertThat(page.locator("[aria-labelledby=used-in] li").filter(new Locator.FilterOptions().setHasText("Second target"))).containsText("Version 1");
        }
    }

    private String course(String title) {
        return ivo.submit(ivo.get(own.path("/courses/new")).form("#new-course"), Map.of("title", title, "summary", "What for.", "subject", "")).location();
    }

    private void write(String lesson, String html) {
        ivo.submit(ivo.get(lesson).form("#lesson"), Map.of("body", html));
    }

    private void use(Page page, String course) {
        press(page, page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Use in a course")));
        page.getByLabel("Course", new Page.GetByLabelOptions().setExact(true)).selectOption(new SelectOption().setLabel(course));
        press(page, "Choose this course");
        press(page, "Put it there");
        assertThat(page.locator(".flash")).containsText("now stands in");
    }

    private void press(Page page, String name) {
        press(page, page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)));
    }

    private void press(Page page, Locator element) {
        element.waitFor();
        assertEquals(width, ((Number) page.evaluate("() => document.documentElement.scrollWidth")).intValue(), page.url() + " scrolls sideways");
        if (isByKeyboard) {
            element.focus();
            page.keyboard().press("Enter");
        } else {
            element.click();
        }
    }
}
