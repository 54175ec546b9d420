package lectern.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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
import org.junit.jupiter.api.Test;

/** An author keeps a section, uses it in two courses, publishes a newer version, and takes it over in one of them. */
class LibraryWalkIT {

    private final OwnOrganization own = OwnOrganization.at(Lectern.running());
    private final Visitor ivo = own.join("Ivo", "instructor");

    @Test
    void aSectionIsSharedAndAnUpdateAccepted() {
        String source = course("Source");
        String section = ivo.submit(ivo.get(source).form("#new-section"), Map.of("title", "Two sides")).location();
        String lesson = ivo.submit(ivo.get(source + "/lessons/new").form("#new-lesson"), Map.of("title", "Left and right", "kind", "article")).location();
        write(lesson, "<p>Left is what one has.</p>");
        course("First target");
        course("Second target");
        try (BrowserContext context = Chromium.browser().newContext()) {
            context.addCookies(List.of(new Cookie("session", ivo.cookie("session")).setUrl(Lectern.running().url())));
            Page page = context.newPage();
            page.navigate(Lectern.running().url() + section);
            page.getByRole(AriaRole.MAIN).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Library").setExact(true)).click();
            press(page, "Keep in the library");
            String item = page.url();
            use(page, "First target");
            page.navigate(item);
            use(page, "Second target");
            write(lesson, "<p>Left is what one owns.</p>");
            page.navigate(item);
            page.getByLabel("What is new").fill("A better word");
            press(page, "Publish a new version");
            assertThat(page.locator(".flash")).containsText("Version 2 is published");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("First target")).click();
            String target = page.url();
            page.navigate(target + "/edit/library");
            assertThat(page.locator("main .badge")).hasText("update available");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Two sides")).click();
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

    private static void use(Page page, String course) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Use in a course")).click();
        page.getByLabel("Course", new Page.GetByLabelOptions().setExact(true)).selectOption(new SelectOption().setLabel(course));
        press(page, "Choose this course");
        press(page, "Put it there");
        assertThat(page.locator(".flash")).containsText("now stands in");
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
    }
}
