package lectern.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import lectern.enrollments.boundary.Classroom;
import lectern.testing.Chromium;
import lectern.testing.Lectern;
import lectern.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of words that are written into an ordinary form and do not arrive. */
class KeptWordsIT {

    private final Classroom room = Classroom.open(Lectern.running());
    private final BrowserContext browser = Chromium.browser().newContext();
    private final Page page = browser.newPage();

    @AfterEach
    void close() {
        browser.close();
        room.close();
    }

    @Test
    void wordsThatDidNotArriveAreBack() {
        signIn(student("ada"));
        write("Why is this so?", "I have read it twice.");
        browser.setOffline(true);
        assertThrows(PlaywrightException.class, () -> {
            send();
            page.waitForURL(url -> url.startsWith("chrome-error:"));
            page.reload();
        });
        browser.setOffline(false);
        open();
        assertThat(page.locator("#toasts")).containsText("is back");
        assertThat(page.locator("#ask-title")).hasValue("Why is this so?");
        assertThat(page.locator("#ask-body")).hasValue("I have read it twice.");
        send();
        assertThat(page.locator("h1")).hasText("Why is this so?");
        open();
        assertThat(page.locator("#ask-body")).hasValue("");
    }

    @Test
    void wordsOfAFormThatIsRefusedStay() {
        signIn(student("ada"));
        write("", "I have read it twice.");
        send();
        assertThat(page.locator("#ask-title")).hasAttribute("aria-invalid", "true");
        page.locator("#ask-body").press("End");
        page.locator("#ask-body").pressSequentially(" And once more.");
        open();
        assertThat(page.locator("#ask-body")).hasValue("I have read it twice. And once more.");
    }

    @Test
    void wordsCanBeDiscardedAndAreNobodyElses() {
        signIn(student("ada"));
        write("Never mind", "It is nothing.");
        signIn(student("eva"));
        open();
        assertThat(page.locator("#ask-body")).hasValue("");
        signIn(room.signedIn("ada"));
        open();
        assertThat(page.locator("#ask-body")).hasValue("It is nothing.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Discard")).click();
        assertThat(page.locator("#ask-body")).hasValue("");
        open();
        assertThat(page.locator("#ask-body")).hasValue("");
    }

    private Visitor student(String word) {
        Visitor student = room.student(word, word);
        Classroom.press(student, room.at("/enrollment"));
        return student;
    }

    private void signIn(Visitor visitor) {
        browser.addCookies(List.of(new Cookie("session", visitor.cookie("session")).setUrl(Lectern.running().url())));
    }

    private void open() {
        page.navigate(Lectern.running().url() + room.at("/lessons/one/questions/new"));
    }

    private void write(String title, String words) {
        open();
        page.locator("#ask-title").pressSequentially(title);
        page.locator("#ask-body").pressSequentially(words);
    }

    private void send() {
        page.locator("#ask-title").locator("xpath=ancestor::form").locator(".button--primary").click();
    }
}
