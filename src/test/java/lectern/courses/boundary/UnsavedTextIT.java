package lectern.courses.boundary;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Map;
import lectern.testing.Chromium;
import lectern.testing.Lectern;
import lectern.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of words that could not be saved, in a browser. */
class UnsavedTextIT {

    private final House house = House.shared();
    private final BrowserContext browser = browserOf(house.ivo);

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void wordsOfALostConnectionAreSavedWhenItIsBack() {
        var workshop = house.draft("Through a tunnel");
        var lesson = workshop.article(workshop.section("One"), "Tunnel", "<p>Before.</p>");
        Page page = open(lesson);
        browser.setOffline(true);
        write(page, "Written in the dark. ");
        assertThat(page.locator("[data-saved]")).containsText("kept in this browser");
        browser.setOffline(false);
        assertThat(page.locator("[data-saved]")).containsText("Saved ");
        assertTrue(stored(workshop, lesson).contains("Written in the dark."));
    }

    @Test
    void wordsOfAClosedTabComeBack() {
        var workshop = house.draft("A closed tab");
        var lesson = workshop.article(workshop.section("One"), "Tab", "<p>Before.</p>");
        Page page = open(lesson);
        browser.setOffline(true);
        write(page, "Nearly lost. ");
        page.locator("#title").fill("Tab, renamed");
        assertThat(page.locator("[data-saved]")).containsText("kept in this browser");
        page.close();
        browser.setOffline(false);
        Page again = open(lesson);
        assertThat(again.locator("#toasts")).containsText("is back in the text");
        assertThat(again.locator("[data-saved]")).containsText("Saved ");
        assertThat(again.locator(".ProseMirror")).containsText("Nearly lost. Before.");
        assertTrue(stored(workshop, lesson).contains("Nearly lost. Before."));
        assertEquals("Tab, renamed", workshop.author.get(lesson).document().select("#title").val());
        again.reload();
        assertThat(again.locator("#toasts")).not().containsText("is back in the text");
    }

    @Test
    void wordsThatMeetANewerTextAreShownBesideIt() {
        var workshop = house.draft("Two at a time");
        var lesson = workshop.article(workshop.section("One"), "Two", "<p>Before.</p>");
        Page page = open(lesson);
        browser.setOffline(true);
        write(page, "Ivo was here. ");
        assertThat(page.locator("[data-saved]")).containsText("kept in this browser");
        house.ona.submit(house.ona.get(lesson).form("#lesson"), Map.of("body", "<p>Ona was quicker.</p>"));
        page.close();
        browser.setOffline(false);
        Page again = open(lesson);
        assertThat(again.locator("[data-saved]")).containsText("Somebody else has saved this meanwhile");
        assertTrue(stored(workshop, lesson).contains("Ona was quicker."));
        again.locator("#lesson .form__submit .button--primary").click();
        assertThat(again.locator(".author__theirs")).containsText("Ona was quicker.");
        assertThat(again.locator(".ProseMirror")).containsText("Ivo was here. Before.");
        again.locator("[data-forgets-draft]").click();
        assertThat(again.locator(".ProseMirror")).containsText("Ona was quicker.");
        again.reload();
        assertThat(again.locator(".ProseMirror")).containsText("Ona was quicker.");
    }

    @Test
    void nobodyElseSeesThem() {
        var workshop = house.draft("A shared computer");
        var lesson = workshop.article(workshop.section("One"), "Shared", "<p>Before.</p>");
        Page page = open(lesson);
        browser.setOffline(true);
        write(page, "Ivo alone. ");
        assertThat(page.locator("[data-saved]")).containsText("kept in this browser");
        page.close();
        browser.setOffline(false);
        browser.addCookies(List.of(session(house.ona)));
        Page hers = open(lesson);
        assertThat(hers.locator(".ProseMirror")).containsText("Before.");
        assertThat(hers.locator(".ProseMirror")).not().containsText("Ivo alone.");
    }

    private static BrowserContext browserOf(Visitor visitor) {
        BrowserContext context = Chromium.browser().newContext();
        context.addCookies(List.of(session(visitor)));
        return context;
    }

    private static Cookie session(Visitor visitor) {
        return new Cookie("session", visitor.cookie("session")).setUrl(Lectern.running().url());
    }

    private Page open(String lesson) {
        Page page = browser.newPage();
        page.navigate(Lectern.running().url() + lesson);
        assertThat(page.locator(".ProseMirror")).isVisible();
        return page;
    }

    private static void write(Page page, String words) {
        page.locator(".ProseMirror").focus();
        page.keyboard().press("Control+Home");
        page.keyboard().type(words);
    }

    private static String stored(Workshop workshop, String lesson) {
        return workshop.author.get(lesson).document().select("[name=body]").val();
    }
}
