package lectern.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lectern.enrollments.boundary.Classroom;
import lectern.testing.Chromium;
import lectern.testing.Lectern;
import lectern.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two long walks through one course, an author's and a student's, in each of which every process is killed on the way. No word that was typed is lost. */
class CourseWalkIT {

    private static final int PHONE = 375;
    private static final ContainsTextOptions IN_A_WHILE = new ContainsTextOptions().setTimeout(40_000);
    private static final Map<String, String> PORT = Map.of("PORT", Integer.toString(Lectern.freePort()));
    private static Lectern lectern;

    private int width;
    private boolean isByKeyboard;

    @BeforeAll
    static void start() {
        lectern = Lectern.start("walks", PORT);
    }

    @AfterAll
    static void stop() {
        lectern.close();
    }

    @ParameterizedTest(name = "{0} px, by keyboard: {1}")
    @CsvSource({"1280, true", "375, false"})
    void anAuthorsWords(int pixels, boolean byKeyboard) throws InterruptedException {
        width = pixels;
        isByKeyboard = byKeyboard;
        try (Classroom room = Classroom.open(lectern)) {
            room.member("Olga Other", "olga", "instructor");
            room.run("insert into course_instructors (organization_id, course_id, member_id) select organization_id, course_id, id from memberships, (select ?::uuid as course_id) c where email = ?",
                room.courseId(), room.email("olga"));
            room.change("starts_at = timestamptz '2027-01-04 09:00Z', ends_at = timestamptz '2027-03-01 09:00Z'");
            try (BrowserContext bens = browser(room.ben()); BrowserContext olgas = browser(room.signedIn("olga"))) {
                Page ben = bens.newPage();
                writeThroughALostNetwork(bens, ben, room);
                writeThroughAKill(ben);
                meetAnotherAuthor(ben, olgas.newPage());
                putAVersionBack(ben);
                copyToAnotherTerm(ben, room);
            }
        }
    }

    @ParameterizedTest(name = "{0} px, by keyboard: {1}")
    @CsvSource({"1280, true", "375, false"})
    void aStudentsWay(int pixels, boolean byKeyboard) throws InterruptedException {
        width = pixels;
        isByKeyboard = byKeyboard;
        try (Classroom room = Classroom.open(lectern)) {
            Visitor ada = room.student("Ada Learner", "ada");
            Visitor cleo = room.student("Cleo Other", "cleo");
            for (Visitor student : List.of(ada, cleo)) {
                Classroom.press(student, room.at("/enrollment"));
            }
            cleo.submit(cleo.get(room.at("/lessons/one/questions/new")).formWith("title"), Map.of("title", "What does text mean?"));
            try (BrowserContext bens = browser(room.ben()); BrowserContext adas = browser(ada)) {
                Page ben = bens.newPage();
                Page page = adas.newPage();
                closeUntil2100(ben, room, "three");
                open(page, room.at(""));
                assertThat(page.locator(".outline__lock")).containsText("opens 1 January 2100");
                open(page, room.at("/lessons/three"));
                assertThat(page.locator("main")).containsText("This lesson opens on 1 January 2100");
                openFor(ben, room, "Ada Learner");
                open(page, room.at("/lessons/three"));
                assertThat(page.locator(".reader__title")).hasText("Lesson three");
                note(page, "Ask at work about this.");
                askThroughAKill(page, room);
                vote(page, room);
                review(page, room);
                open(ben, room.path("/teaching"));
                press(ben, link(ben, "Where people stop · A course"));
                assertThat(ben.locator("main table").first()).containsText("Lesson two");
                assertFits(ben);
            }
        }
    }

    private void writeThroughALostNetwork(BrowserContext context, Page page, Classroom room) {
        open(page, room.at("/edit/lessons/" + room.one("select id::text from course_lessons where course_id = ? and slug = 'one'", room.courseId())));
        context.setOffline(true);
        write(page, "In the tunnel. ");
        assertThat(page.locator("[data-saved]")).containsText("kept in this browser");
        context.setOffline(false);
        assertThat(page.locator("[data-saved]")).containsText("Saved ", IN_A_WHILE);
        assertFits(page);
    }

    private void writeThroughAKill(Page page) throws InterruptedException {
        kill();
        write(page, "While nobody heard. ");
        assertThat(page.locator("[data-saved]")).containsText("kept in this browser", IN_A_WHILE);
        startAgain();
        assertThat(page.locator("[data-saved]")).containsText("Saved ", IN_A_WHILE);
        page.reload();
        assertThat(page.locator(".ProseMirror")).containsText("While nobody heard. In the tunnel. Text");
    }

    private void meetAnotherAuthor(Page ben, Page olga) {
        olga.navigate(ben.url());
        assertThat(olga.locator("[data-others]")).containsText("Ben Teacher is editing this lesson", IN_A_WHILE);
        write(olga, "Olga was quicker. ");
        assertThat(olga.locator("[data-saved]")).containsText("Saved ");
        write(ben, "Ben was slower. ");
        assertThat(ben.locator("[data-saved]")).containsText("Somebody else has saved this meanwhile");
        press(ben, ben.locator("#lesson .form__submit .button--primary"));
        assertThat(ben.locator(".author__theirs")).containsText("Olga was quicker.");
        assertThat(ben.locator(".ProseMirror")).containsText("Ben was slower. While nobody heard.");
        assertFits(ben);
        press(ben, ben.locator("#lesson .form__submit .button--primary"));
        assertThat(ben.locator(".author__theirs")).hasCount(0);
        assertThat(ben.locator(".ProseMirror")).containsText("Ben was slower. While nobody heard.");
    }

    private void putAVersionBack(Page page) {
        String lesson = page.url();
        page.navigate(lesson + "/versions");
        assertFits(page);
        press(page, page.locator("main ol li").filter(new Locator.FilterOptions().setHasText("Olga Other")).locator("a").first());
        assertThat(page.locator("main .difference ins").first()).containsText("Olga");
        press(page, button(page, "Put this version back"));
        assertThat(page.locator(".ProseMirror")).containsText("Olga was quicker. While nobody heard.");
        page.navigate(lesson + "/versions");
        assertThat(page.locator("main ol")).containsText("Ben Teacher");
    }

    private void copyToAnotherTerm(Page page, Classroom room) {
        open(page, room.at("/edit/settings"));
        press(page, link(page, "Copy this course"));
        page.locator("#title").fill("A course, autumn");
        page.locator("#to").fill("2027-09-01");
        press(page, button(page, "Make the copy"));
        Locator opened = link(page, "Open the copy");
        opened.waitFor(new Locator.WaitForOptions().setTimeout(30_000));
        press(page, opened);
        assertThat(page.locator("#outline")).containsText("Lesson three");
        page.navigate(page.url().replaceFirst("/edit.*", "/edit/settings"));
        assertThat(page.locator("#starts_at")).hasValue("2027-09-06T09:00");
        assertFits(page);
    }

    private void closeUntil2100(Page page, Classroom room, String slug) {
        open(page, room.at("/edit/release/lessons/" + room.one("select id::text from course_lessons where course_id = ? and slug = ?", room.courseId(), slug)));
        page.locator("#timing").selectOption("on_date");
        page.locator("#opens_at").fill("2100-01-01T08:00");
        press(page, page.locator("#release .button--primary"));
        assertThat(page.locator(".flash")).isVisible();
    }

    private void openFor(Page page, Classroom room, String name) {
        open(page, room.at("/people"));
        press(page, page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name)).first());
        press(page, page.getByText("Grant something"));
        page.locator("#extension-kind").selectOption("open");
        page.locator("#extension-lesson").selectOption(page.locator("#extension-lesson option", new Page.LocatorOptions().setHasText("Lesson three")).getAttribute("value"));
        page.locator("#extension-reason").fill("She has the machine today.");
        press(page, page.locator("#extension .button").last());
        assertThat(page.locator("main")).containsText("She has the machine today.");
        assertFits(page);
    }

    private void note(Page page, String words) {
        Locator field = page.locator(".notes__new textarea");
        field.scrollIntoViewIfNeeded();
        field.fill(words);
        press(page, page.locator(".notes__new .button"));
        assertThat(page.locator("[data-note]")).containsText(words);
        page.reload();
        page.locator("[data-notes], .tools").first().scrollIntoViewIfNeeded();
        assertThat(page.locator("[data-note]")).containsText(words);
        assertFits(page);
    }

    private void askThroughAKill(Page page, Classroom room) throws InterruptedException {
        open(page, room.at("/lessons/three/questions/new"));
        page.locator("#ask-title").pressSequentially("Why is it so?");
        page.locator("#ask-body").pressSequentially("I have read it twice.");
        kill();
        try {
            press(page, button(page, "Ask"));
        } catch (PlaywrightException e) {
            // There is no page to wait for.
        }
        startAgain();
        open(page, room.at("/lessons/three/questions/new"));
        assertThat(page.locator("#toasts")).containsText("is back");
        assertThat(page.locator("#ask-body")).hasValue("I have read it twice.");
        press(page, button(page, "Ask"));
        assertThat(page.locator("h1")).hasText("Why is it so?");
        assertFits(page);
    }

    private void vote(Page page, Classroom room) {
        open(page, room.at("/questions"));
        press(page, link(page, "What does text mean?"));
        press(page, page.locator(".votes__button").first());
        assertThat(page.locator(".votes__button").first()).hasAttribute("aria-pressed", "true");
    }

    private void review(Page page, Classroom room) {
        open(page, room.at("/lessons/one"));
        open(page, room.at("/reviews"));
        press(page, link(page, "Review this course"));
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("4 stars")).check();
        page.locator("#body").fill("Slow, and good for it.");
        press(page, button(page, "Post review"));
        assertThat(page.locator("main .reviews")).containsText("Slow, and good for it.");
        assertFits(page);
    }

    private static void kill() throws InterruptedException {
        List<ProcessHandle> all = Stream.concat(Stream.of(lectern.process().toHandle()), lectern.process().descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        lectern.process().waitFor();
    }

    private static void startAgain() {
        lectern = Lectern.start(lectern.home(), PORT);
    }

    private BrowserContext browser(Visitor visitor) {
        BrowserContext context = Chromium.browser().newContext(new NewContextOptions().setViewportSize(width, 800).setHasTouch(width == PHONE).setIsMobile(width == PHONE));
        context.setDefaultTimeout(30_000);
        context.addCookies(List.of(new Cookie("session", visitor.cookie("session")).setUrl(lectern.url())));
        return context;
    }

    private static void open(Page page, String path) {
        page.navigate(lectern.url() + path);
    }

    private static void write(Page page, String words) {
        assertThat(page.locator(".ProseMirror")).isVisible();
        page.locator(".ProseMirror").focus();
        page.keyboard().press("Control+Home");
        page.keyboard().type(words);
    }

    /** Presses what can be pressed: with a finger or the mouse, or by going there with the Tab key. */
    private void press(Page page, Locator button) {
        if (!isByKeyboard) {
            button.click();
            return;
        }
        button.waitFor();
        page.evaluate("() => document.activeElement.blur()");
        page.evaluate("() => getSelection().removeAllRanges()");
        for (int steps = 0; !isFocused(button); steps++) {
            assertTrue(steps < 300, () -> "The Tab key does not lead to " + button);
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");
    }

    private static boolean isFocused(Locator element) {
        return (Boolean) element.evaluate("element => element === document.activeElement");
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void assertFits(Page page) {
        assertEquals(width, ((Number) page.evaluate("() => document.documentElement.scrollWidth")).intValue(), page.url() + " scrolls sideways");
    }
}
