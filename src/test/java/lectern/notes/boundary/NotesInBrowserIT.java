package lectern.notes.boundary;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import lectern.testing.Chromium;
import lectern.testing.Lectern;
import lectern.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Highlights in the text of a lesson: made, painted, opened, and found again after the text has changed. */
class NotesInBrowserIT {

    // What is painted, in any colour, as text.
    private static final String PAINTED = """
        () => ["yellow", "green", "blue", "pink"].flatMap((color) => [...CSS.highlights.get("note-" + color) ?? []].map((range) => color + ": " + range.toString().replace(/\\s+/g, " ")))
        """;
    private static final String SELECT = """
        (words) => {
          const walker = document.createTreeWalker(document.querySelector("[data-passages]"), NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const at = node.data.indexOf(words);
            if (at >= 0) {
              getSelection().setBaseAndExtent(node, at, node, at + words.length);
              return;
            }
          }
          throw new Error("not there: " + words);
        }
        """;

    private final Desk desk = Desk.shared();
    private final BrowserContext browser = Chromium.browser().newContext(new NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));

    @BeforeEach
    void signIn() {
        browser.addCookies(List.of(session(desk.max)));
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void selectedWordsAreHighlightedAndOpenedByAPress() {
        var course = desk.course("Marking");
        Page page = open(course.lesson());
        select(page, "The left side says what there is.");
        page.locator(".selection-bar button", new Page.LocatorOptions().setHasText("Highlight: Green")).click();
        assertThat(page.locator("[data-note]")).containsText("The left side says what there is.");
        assertEquals(List.of("green: The left side says what there is."), painted(page));
        press(page, "The left side says what there is.");
        assertThat(page.locator("#note-dialog")).isVisible();
        page.locator("#note-body").fill("Ask at work.");
        page.locator(".swatches__one", new Page.LocatorOptions().setHasText("Pink")).click();
        page.locator("#note-dialog .button--primary").click();
        assertThat(page.locator("#note-dialog")).isHidden();
        assertThat(page.locator(".note__body")).hasText("Ask at work.");
        assertEquals(List.of("pink: The left side says what there is."), painted(page));
        page.reload();
        ready(page);
        assertThat(page.locator(".note__body")).hasText("Ask at work.");
        assertEquals(List.of("pink: The left side says what there is."), painted(page));
        press(page, "The left side says what there is.");
        page.locator("[data-note-delete]").click();
        assertThat(page.locator("[data-note]")).hasCount(0);
        assertEquals(List.of(), painted(page));
        page.locator(".toast button").click();
        assertThat(page.locator(".note__body")).hasText("Ask at work.");
        assertEquals(List.of("pink: The left side says what there is."), painted(page));
    }

    @Test
    void theKeyboardIsEnough() {
        var course = desk.course("Keys");
        Page page = open(course.lesson());
        select(page, "Machines and goods");
        assertThat(page.locator(".selection-bar")).isVisible();
        page.keyboard().press("Tab");
        page.keyboard().press("End");
        page.keyboard().press("Enter");
        assertThat(page.locator("#note-body")).isFocused();
        page.keyboard().type("Typed with no mouse.");
        page.keyboard().press("Tab");
        while (!Boolean.TRUE.equals(page.evaluate("() => document.activeElement.matches('#note-dialog .button--primary')"))) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");
        assertThat(page.locator(".note__body")).hasText("Typed with no mouse.");
        page.locator("[data-note]").focus();
        page.keyboard().press("n");
        assertThat(page.locator("#note-dialog")).isVisible();
        assertThat(page.locator("#note-body")).hasValue("Typed with no mouse.");
        page.keyboard().press("Escape");
        assertThat(page.locator("#note-dialog")).isHidden();
        page.locator("[data-note-edit]").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#note-body")).isFocused();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        words before it            | <p>Something new. It shows one day. A left side. It shows one day, and no more.</p>                       | It shows one day, and no more.
        other elements             | <p>It <strong>shows</strong> one <em>day, and</em></p><p>no more.</p>                                       | It shows one day, and no more.
        another order              | <p>Money. It shows one day, and no more.</p><p>A photograph. It shows one day. The left</p>                 | It shows one day, and no more.
        other space                | <p>It   shows&nbsp;one\u00a0day, and <br>no more.</p>                                                           | It shows one day, and no more.
        the words are gone         | <p>It showed one day.</p>                                                                                   |
        """)
    void highlightFollowsItsWords(String what, String html, String found) {
        var course = desk.course("Follow " + what);
        Desk.press(desk.max, course.notes(), Map.of("quote", "It shows one day, and no more.", "prefix", "Money in the bank ", "suffix", "", "start", "140", "color", "blue"));
        course.write("Photograph", html);
        Page page = open(course.lesson());
        assertThat(page.locator("[data-note]")).hasCount(1);
        assertEquals(found == null ? List.of() : List.of("blue: " + found), painted(page).stream().map(one -> one.replaceAll("\\s+", " ").replace("andno", "and no")).toList());
        if (found == null) {
            assertThat(page.locator("[data-note-lost]")).isVisible();
        } else {
            assertThat(page.locator("[data-note-lost]")).isHidden();
        }
    }

    @Test
    void surroundingsChooseAmongTheSameWords() {
        var course = desk.course("Which one");
        course.write("Photograph", "<p>The bank waits.</p><p>The river bank floods.</p><p>A bank of clouds.</p>");
        Desk.press(desk.max, course.notes(), Map.of("quote", "bank", "prefix", "The river ", "suffix", " floods.", "start", "0", "color", "blue"));
        course.write("Photograph", "<p>Banks. The bank waits, and a bank, and a bank.</p><p>A bank of clouds.</p><p>The   river bank floods.</p>");
        Page page = open(course.lesson());
        assertThat(page.locator("[data-note]")).hasCount(1);
        assertEquals(List.of("blue: bank"), painted(page));
        assertEquals(" floods.", page.evaluate("() => { const range = [...CSS.highlights.get('note-blue')][0]; return range.endContainer.data.slice(range.endOffset); }"));
    }

    @Test
    void whatCannotBeSentIsKeptAndSentLater() {
        var course = desk.course("Through a tunnel");
        Page page = open(course.lesson());
        browser.setOffline(true);
        page.locator(".notes__new textarea").fill("Written in the dark.");
        page.locator(".notes__new button").click();
        assertThat(page.locator("[data-notes-kept]")).containsText("Written in the dark.");
        select(page, "Machines and goods");
        page.locator(".selection-bar button").last().click();
        page.locator("#note-body").fill("In the dark, too.");
        page.locator("#note-dialog .button--primary").click();
        assertThat(page.locator("[data-notes-kept]")).containsText("In the dark, too.");
        assertEquals(List.of("yellow: Machines and goods"), painted(page));
        browser.setOffline(false);
        assertThat(page.locator("[data-note]")).hasCount(2);
        assertThat(page.locator("[data-notes-kept]")).isEmpty();
        assertEquals("Written in the dark. | Machines and goods / In the dark, too.", course.list(desk.max));
    }

    @Test
    void wordsOfAClosedTabAreSavedNextTimeAndOnce() {
        var course = desk.course("A closed tab");
        Page page = open(course.lesson());
        select(page, "Machines and goods");
        page.locator(".selection-bar button").last().click();
        page.locator("#note-body").fill("Nearly lost.");
        page.close();
        Page again = open(course.lesson());
        assertThat(again.locator(".note__body")).hasText("Nearly lost.");
        again.reload();
        assertThat(again.locator(".note__body")).hasCount(1);
        browser.clearCookies();
        browser.addCookies(List.of(session(desk.nia)));
        assertThat(open(course.lesson()).locator(".note__body")).hasCount(0);
    }

    @Test
    void whatIsStillBeingWrittenIsNotSentByAnotherTab() {
        var course = desk.course("Two tabs");
        Page page = open(course.lesson());
        page.locator(".notes__new textarea").fill("Half a thought");
        Page other = open(course.lesson());
        other.waitForTimeout(500);
        assertEquals("", course.list(desk.max));
        page.locator(".notes__new textarea").fill("Half a thought, and the rest.");
        page.locator(".notes__new button").click();
        assertThat(page.locator(".note__body")).hasText("Half a thought, and the rest.");
    }

    @Test
    void whatIsRefusedStaysInTheDialogWithTheReason() {
        var course = desk.course("Refused");
        Page page = open(course.lesson());
        select(page, "Machines and goods");
        page.locator(".selection-bar button").last().click();
        page.locator("#note-body").fill("x".repeat(20_001));
        page.locator("#note-dialog .button--primary").click();
        assertThat(page.locator("#note-problem")).containsText("at most 20,000");
        page.locator("#note-body").fill("Short enough.");
        page.locator("#note-dialog .button--primary").click();
        assertThat(page.locator(".note__body")).hasText("Short enough.");
    }

    @Test
    void browsersWithoutHighlightsWrapTheWords() {
        var course = desk.course("Older browsers");
        course.highlight(desk.max, "one day. Two sides The left", "Over elements.");
        browser.addInitScript("Object.defineProperty(CSS, 'highlights', { value: undefined })");
        Page page = open(course.lesson());
        assertThat(page.locator("[data-note]")).hasCount(1);
        assertThat(page.locator("mark.marked--green")).hasCount(3);
        assertEquals("one day.Two sidesThe left", String.join("", page.locator("mark.marked").allTextContents()));
        press(page, "Two sides");
        assertThat(page.locator("#note-body")).hasValue("Over elements.");
    }

    @Test
    void noteAtAMomentOfAVideoLeadsBackToIt() {
        browser.clearCookies();
        browser.addCookies(List.of(session(Visitor.of(Lectern.running()).signIn("ada@acme.test"))));
        Page page = open("/acme/courses/safe-lifting-in-the-warehouse/lessons/one-lift-slowly");
        page.waitForFunction("() => document.querySelector('video').readyState > 0");
        page.evaluate("() => { document.querySelector('video').currentTime = 12.4; }");
        page.locator(".notes__at button", new Page.LocatorOptions().setHasText("Note at 0:12")).click();
        page.locator("#note-body").fill("Here he bends.");
        page.locator("#note-dialog .button--primary").click();
        Locator note = page.locator("[data-note]", new Page.LocatorOptions().setHasText("Here he bends."));
        page.evaluate("() => { document.querySelector('video').currentTime = 0; }");
        note.locator("[data-note-show]").click();
        page.waitForFunction("() => document.querySelector('video').currentTime === 12");
        page.navigate(Lectern.running().url() + "/acme/notes?q=bends");
        page.locator(".note__place a").click();
        assertThat(page.locator(".notes__at")).containsText("Note at 0:12");
        note.locator("[data-note-edit]").click();
        page.locator("[data-note-delete]").click();
        assertThat(note).hasCount(0);
    }

    @Test
    void linkLeadsToTheHighlight() {
        var course = desk.course("Far down");
        course.write("Photograph", "<p>One more line.</p>".repeat(80) + Desk.TEXT);
        String place = course.highlight(desk.max, "Money in the bank", "").location();
        Page page = open(course.lesson() + place.substring(place.indexOf('#')));
        page.waitForFunction("() => CSS.highlights.get('note-shown')?.size === 1");
        assertTrue((Boolean) page.evaluate("() => { const box = [...CSS.highlights.get('note-shown')][0].getBoundingClientRect(); return box.top > 0 && box.bottom < innerHeight; }"));
    }

    @Test
    void threeHundredHighlightsArePaintedQuickly() throws SQLException {
        var course = desk.course("Crowded");
        course.write("Photograph", "<p>" + "Some words that say little about anything at all. ".repeat(600) + "</p>" + Desk.TEXT);
        course.highlight(desk.max, "words that say little", "");
        try (var database = Lectern.running().database().asAdministrator(); var copies = database.prepareStatement("""
                insert into lesson_notes (organization_id, member_id, course_id, lesson_id, color, quote, prefix, suffix, start_hint)
                select n.organization_id, n.member_id, n.course_id, n.lesson_id, n.color, n.quote, 'Some ', ' about', i * 100
                  from lesson_notes n join courses c on c.organization_id = n.organization_id and c.id = n.course_id and c.slug = ? cross join generate_series(1, 299) i
                """)) {
            copies.setString(1, course.slug());
            assertEquals(299, copies.executeUpdate());
        }
        Page page = open(course.lesson());
        double begun = ((Number) page.evaluate("() => performance.now()")).doubleValue();
        page.waitForFunction("() => CSS.highlights.get('note-green')?.size === 300");
        double millis = ((Number) page.evaluate("() => performance.now()")).doubleValue() - begun;
        assertTrue(millis < 3_000, "took " + millis + " ms");
    }

    private Page open(String path) {
        Page page = browser.newPage();
        page.navigate(Lectern.running().url() + path);
        ready(page);
        return page;
    }

    /** Both scripts are there: the highlights are painted, and a selection is heard. */
    private static void ready(Page page) {
        page.waitForFunction("() => (!CSS.highlights || CSS.highlights.has('note-words')) && document.querySelector('.notes__bar') && document.querySelector('.selection-bar')");
    }

    private static Cookie session(Visitor visitor) {
        return new Cookie("session", visitor.cookie("session")).setUrl(Lectern.running().url());
    }

    private static void select(Page page, String words) {
        page.evaluate(SELECT, words);
        assertThat(page.locator(".selection-bar")).isVisible();
    }

    /** Presses on the first of these words in the text. */
    private static void press(Page page, String words) {
        page.evaluate("() => getSelection().removeAllRanges()");
        Locator text = page.locator("[data-passages] :is(p, h2, li)", new Page.LocatorOptions().setHasText(words)).first();
        text.click(new Locator.ClickOptions().setPosition(20, 10));
    }

    @SuppressWarnings("unchecked")
    private static List<String> painted(Page page) {
        return (List<String>) page.evaluate(PAINTED);
    }
}
