package lectern.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import lectern.courses.cartridge.CartridgeBuilder;
import lectern.testing.Chromium;
import lectern.testing.Lectern;
import lectern.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The first journey, in a browser: an instructor imports a package, mends a title and publishes; a student finds the course,
 * enrols, reads to the end and sees why it is complete; the instructor sees her in the roster; a stranger sees nothing of it.
 */
class JourneyIT {

    private static final String TITLE = "Coffee, from cherry to cup";

    private final List<String> addresses = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void fromThePackageToTheEndOfTheCourse() throws IOException {
        Browser browser = Chromium.browser();
        String course = importAndPublish(browser);
        learn(browser, course);
        seeHerInTheRoster(browser, course);
        danFindsNothing();
        miaSwitches(browser);
    }

    private String importAndPublish(Browser browser) throws IOException {
        Path file = folder.resolve("coffee.imscc");
        Files.write(file, CartridgeBuilder.sample().bytes());
        try (BrowserContext context = browser.newContext(); Page page = signedIn(context, "ben@acme.test")) {
            open(page, "/acme/courses/import");
            page.setInputFiles("input[type=file]", file);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Check the package")).click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(TITLE).setLevel(1))).isVisible();
            addresses.add(path(page));
            assertThat(page.locator("main")).containsText("left out", new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions().setIgnoreCase(true));
            page.locator("button[form=decision]").first().click();
            Locator opened = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open the course"));
            assertThat(opened).isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
            opened.click();
            addresses.add(path(page));
            page.locator(".author__outline a.author__link[href*='/lessons/']").first().click();
            page.locator("#title").fill("Where the cherry grows");
            page.locator("#lesson").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save").setExact(true)).click();
            assertThat(page.locator("#outline")).containsText("Where the cherry grows");
            addresses.add(path(page));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Publish course")).click();
            assertThat(page.locator("#outline, main").first()).containsText("Published");
            return path(page).replaceAll("/edit.*", "");
        }
    }

    private void learn(Browser browser, String course) {
        try (BrowserContext context = browser.newContext(); Page page = signedIn(context, "ada@acme.test")) {
            open(page, "/acme/courses");
            page.locator("main input[type=search]").fill("cofee cherry");
            page.locator("main input[type=search]").press("Enter");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Coffee, from cherry"))).first().click();
            assertEquals(course, path(page));
            addresses.add(course);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enrol").setExact(true)).click();
            page.locator(".standing__go a.button--primary").click();
            int lessons = 0;
            while (path(page).contains("/lessons/")) {
                addresses.add(path(page));
                lessons++;
                assertTrue(lessons <= 20, "the course has no end: " + path(page));
                Locator mark = page.locator(".standing__mark button");
                if (mark.count() > 0) {
                    mark.click();
                } else {
                    page.locator(".reader__steps .button--primary").last().click();
                }
            }
            assertEquals(course, path(page));
            assertThat(page.locator(".standing")).containsText("Completed");
            page.locator(".why-box summary").click();
            assertThat(page.locator(".why")).containsText("complete since");
            open(page, course + "/progress");
            assertThat(page.locator("main")).containsText("100\u00a0%");
            addresses.add(course + "/progress");
        }
    }

    private void seeHerInTheRoster(Browser browser, String course) {
        try (BrowserContext context = browser.newContext(); Page page = signedIn(context, "ben@acme.test")) {
            open(page, course + "/people");
            assertThat(page.locator("main")).containsText("Ada Marlow");
            assertThat(page.locator("main")).containsText("Completed");
            addresses.add(course + "/people");
        }
    }

    private void danFindsNothing() {
        Visitor dan = Visitor.of(Lectern.running()).signIn("dan@globex.test");
        addresses.forEach(address -> assertEquals(404, dan.get(address).status(), address));
        assertTrue(addresses.size() > 8, "addresses were collected: " + addresses);
    }

    private void miaSwitches(Browser browser) {
        try (BrowserContext context = browser.newContext(); Page page = signedIn(context, "mia@globex.test")) {
            open(page, "/globex");
            Locator other = page.locator("a[href='/acme']");
            if (!other.first().isVisible()) {
                page.locator(".rail button[popovertarget], .rail summary").first().click();
            }
            other.first().click();
            assertEquals("/acme", path(page));
            assertThat(page.locator("html")).hasAttribute("lang", Pattern.compile("en|de"));
        }
    }

    private static Page signedIn(BrowserContext context, String email) {
        Page page = context.newPage();
        page.setDefaultTimeout(30_000);
        open(page, "/sign-in");
        page.locator("input[name=email]").fill(email);
        page.locator("input[name=password]").fill(Visitor.PASSWORD);
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));
        return page;
    }

    private static void open(Page page, String path) {
        page.navigate(Lectern.running().url() + path);
    }

    private static String path(Page page) {
        return page.url().substring(Lectern.running().url().length()).replaceAll("[?#].*", "");
    }
}
