package lectern.courses.boundary;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.regex.Pattern;
import lectern.testing.Chromium;
import lectern.testing.Lectern;
import lectern.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two people with the same lesson open, each in a browser of their own. */
class TwoAuthorsIT {

    private static final LocatorAssertions.ContainsTextOptions SOON = new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);
    private static final LocatorAssertions.IsHiddenOptions GONE = new LocatorAssertions.IsHiddenOptions();

    private final House house = House.shared();
    private final BrowserContext ivos = browserOf(house.ivo);
    private final BrowserContext onas = browserOf(house.ona);

    @AfterEach
    void close() {
        ivos.close();
        onas.close();
    }

    @Test
    void theySeeEachOtherComeAndGo() {
        var lesson = lesson("Side by side");
        Page ivo = open(ivos, lesson);
        assertThat(ivo.locator("[data-others]")).isHidden();
        Page ona = open(onas, lesson);
        assertThat(ona.locator("[data-others]")).containsText(Pattern.compile("Ivo is editing this lesson, since \\d\\d:\\d\\d"));
        assertThat(ivo.locator("[data-others]")).containsText("Ona Admin is editing this lesson", SOON);
        assertThat(ivo.locator("[data-presence]")).hasAttribute("role", "status");
        assertThat(ivo.locator("[data-newer]")).isHidden();
        ona.navigate(Lectern.running().url() + lesson.replaceAll("/lessons/.*", ""));
        assertThat(ivo.locator("[data-others]")).isHidden(GONE.setTimeout(20_000));
    }

    @Test
    void whoReadsIsLedToTheNewerText() {
        var lesson = lesson("Overtaken while reading");
        Page ivo = open(ivos, lesson);
        Page ona = open(onas, lesson);
        write(ona, "Ona was here. ");
        assertThat(ona.locator("[data-saved]")).containsText("Saved ");
        assertThat(ivo.locator(".presence [data-words]")).containsText("Ona Admin has saved a newer version of this lesson.", SOON);
        assertThat(ivo.locator("[data-if-typed]")).isHidden();
        ivo.locator("[data-if-read] a").click();
        assertThat(ivo.locator(".ProseMirror")).containsText("Ona was here. Before.");
        assertThat(ivo.locator("[data-newer]")).isHidden();
        assertThat(ona.locator("[data-newer]")).isHidden();
    }

    @Test
    void whoWritesSeesBothTextsAndChooses() {
        var workshop = house.draft("Overtaken while writing");
        var lesson = workshop.article(workshop.section("One"), "Written by two", "<p>Before.</p>");
        Page ivo = open(ivos, lesson);
        Page ona = open(onas, lesson);
        write(ona, "Ona was here. ");
        assertThat(ona.locator("[data-saved]")).containsText("Saved ");
        write(ivo, "Ivo was here. ");
        assertThat(ivo.locator("[data-saved]")).containsText("Somebody else has saved this meanwhile");
        assertThat(ivo.locator("[data-if-typed]")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
        ivo.locator("#lesson .form__submit .button--primary").click();
        assertThat(ivo.locator(".author__theirs")).containsText("Ona was here. Before.");
        assertThat(ivo.locator(".ProseMirror")).containsText("Ivo was here. Before.");
        // Going on writing beside their text saves nothing by itself.
        write(ivo, "And again. ");
        ivo.waitForTimeout(2500);
        assertTrue(stored(workshop, lesson).contains("Ona was here."));
        ivo.locator("#lesson .form__submit .button--primary").click();
        assertThat(ivo.locator(".author__theirs")).hasCount(0);
        assertThat(ivo.locator(".ProseMirror")).containsText("And again. Ivo was here. Before.");
        assertTrue(stored(workshop, lesson).contains("And again. Ivo was here."));
    }

    @Test
    void itStaysSilentForWhoSavesAlone() {
        var lesson = lesson("Alone");
        Page ivo = open(ivos, lesson);
        write(ivo, "One. ");
        assertThat(ivo.locator("[data-saved]")).containsText("Saved ");
        ivo.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
        ivo.waitForTimeout(500);
        assertThat(ivo.locator("[data-newer]")).isHidden();
        assertThat(ivo.locator("[data-others]")).isHidden();
    }

    private String lesson(String title) {
        var workshop = house.draft(title);
        return workshop.article(workshop.section("One"), title, "<p>Before.</p>");
    }

    private static BrowserContext browserOf(Visitor visitor) {
        BrowserContext context = Chromium.browser().newContext();
        context.addCookies(List.of(new Cookie("session", visitor.cookie("session")).setUrl(Lectern.running().url())));
        return context;
    }

    private static Page open(BrowserContext browser, String lesson) {
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
