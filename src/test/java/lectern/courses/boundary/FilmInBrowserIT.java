package lectern.courses.boundary;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lectern.testing.Chromium;
import lectern.testing.Lectern;
import lectern.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A film as it is watched: with its transcript and chapters, at a chosen speed, watched to the end and gone on with. */
class FilmInBrowserIT {

    @TempDir
    Path folder;

    private final House house = House.shared();
    private final BrowserContext browser = Chromium.browser().newContext(new NewContextOptions().setViewportSize(375, 720));

    @AfterEach
    void close() {
        browser.close();
    }

    private Workshop film(String title, Map<String, ?> values) throws IOException {
        var workshop = house.published(title);
        var lesson = workshop.lesson(workshop.section("Films"), "video", "One lift");
        house.ivo.submit(house.ivo.get(lesson).form("#file-form"), Map.of("file", Path.of("db/demo/files/one-lift-slowly.webm")));
        house.ivo.submit(house.ivo.get(lesson).form("#captions-form"), Map.of("captions",
            Files.writeString(folder.resolve("words.vtt"), "WEBVTT\n\n00:01.000 --> 00:02.500\nLook first.\n\n00:12.000 --> 00:13.000\nStand close.\n")));
        assertEquals(303, workshop.save(lesson, values).status());
        return workshop;
    }

    private Page open(Visitor visitor, String path) {
        browser.addCookies(List.of(new Cookie("session", visitor.cookie("session")).setUrl(Lectern.running().url())));
        Page page = browser.newPage();
        page.navigate(Lectern.running().url() + path);
        page.waitForFunction("() => document.querySelector('video').readyState > 0");
        return page;
    }

    @Test
    void linesAndChaptersLeadThereByKeyboard() throws IOException {
        var workshop = film("Lines", Map.of("chapters", "0:00 Before\n0:05 Lifting"));
        Page page = open(house.ivo, workshop.course + "/lessons/one-lift");
        page.locator(".transcript button").nth(1).focus();
        page.keyboard().press("Enter");
        page.waitForFunction("() => document.querySelector('video').currentTime === 12");
        assertThat(page.locator(".transcript [aria-current]")).containsText("Stand close.");
        page.locator(".chapters button").nth(1).click();
        assertThat(page.locator(".chapters [aria-current]")).containsText("Lifting");
        assertThat(page.locator(".transcript [aria-current]")).containsText("Look first.");
        assertEquals(true, page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"));
        page.locator("[data-film-speed]").selectOption("1.5");
        page.reload();
        page.waitForFunction("() => document.querySelector('video').playbackRate === 1.5");
        assertThat(page.locator("[data-film-speed]")).hasValue("1.5");
    }

    @Test
    void aFilmIsWatchedInOneGoAndGoneOnWith() throws IOException {
        var workshop = film("In one go", Map.of("rule", "watched", "watched_percent", "20", "unskippable", "true"));
        var student = house.own.join("Sue");
        student.submit(student.get(workshop.course).form("form[action$=/enrollment]"), Map.of());
        Page page = open(student, workshop.course + "/lessons/one-lift");
        page.evaluate("() => { document.querySelector('video').currentTime = 15; }");
        page.waitForFunction("() => document.querySelector('video').currentTime < 2");
        page.evaluate("() => { const film = document.querySelector('video'); film.muted = true; film.playbackRate = 2; return film.play(); }");
        page.waitForFunction("() => document.querySelector('video').currentTime > 7");
        page.evaluate("() => document.querySelector('video').pause()");
        assertThat(page.locator(".why-box")).containsText("Complete by watching it");
        page.evaluate("() => { document.querySelector('video').currentTime = 1; }");
        page.waitForFunction("() => !document.querySelector('video').seeking && document.querySelector('video').currentTime === 1");
        page.evaluate("() => { document.querySelector('video').currentTime = 6; }");
        page.reload();
        assertThat(page.locator(".film__stopped")).containsText("You stopped at 0:06");
        page.locator(".film__stopped button").click();
        page.waitForFunction("() => document.querySelector('video').currentTime === 0");
        assertThat(page.locator(".film__stopped")).hasCount(0);
    }

    @Test
    void theFormLearnsHowLongTheFilmIs() throws IOException {
        var workshop = film("Measured", Map.of());
        var lesson = house.ivo.get(workshop.edit).document().select(".author__link:contains(One lift)").attr("href");
        Page page = open(house.ivo, lesson);
        assertThat(page.locator("[data-film-length]")).hasValue("19");
    }
}
