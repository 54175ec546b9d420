package lectern.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import lectern.enrollments.boundary.Classroom;
import lectern.testing.Chromium;
import lectern.testing.Lectern;
import lectern.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A student reviews a course halfway through, badly; the instructor finds the review among those that wait, answers and settles it, hides another
 * one with a reason that its author reads, and sees where people stop.
 */
class ReviewWalkIT {

    private final Classroom room = Classroom.open(Lectern.running());

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void fromABadReviewToWherePeopleStop() {
        Visitor ada = learner("Ada Marlow", "ada");
        Visitor eva = learner("Eva Early", "eva");
        review(ada, "1 star", "Much too fast");
        review(eva, "5 stars", "Names somebody");
        try (BrowserContext context = context(room.ben()); Page page = context.newPage()) {
            open(page, "/reviews");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ada Marlow on A course")).click();
            page.getByLabel("Your answer").fill("We slow down from next week on.");
            button(page, "Post answer and settle").click();
            assertThat(page.locator("main .badge").first()).hasText("Settled");
            open(page, "/courses/course/reviews");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Answer or hide · Eva Early")).click();
            page.getByLabel("Reason").fill("It names somebody");
            button(page, "Hide the review").click();
            assertThat(page.locator(".review__hidden")).containsText("It names somebody");
            open(page, "/teaching");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Where people stop · A course")).click();
            assertThat(page.locator("main table").first()).containsText("Lesson three");
            assertThat(page.locator(".insight__plot")).isVisible();
        }
        try (BrowserContext context = context(ada); Page page = context.newPage()) {
            open(page, "/courses/course");
            // What stands below the outline is loaded once it is reached.
            page.locator("#reviews").scrollIntoViewIfNeeded();
            assertThat(page.locator("#reviews .tally__number")).hasText("1.0");
            assertThat(page.locator("#reviews .review__answer").first()).containsText("We slow down from next week on.");
            assertThat(page.locator("#reviews")).not().containsText("Names somebody");
        }
        try (BrowserContext context = context(eva); Page page = context.newPage()) {
            open(page, "/courses/course/reviews/mine");
            assertThat(page.locator("main .alert")).containsText("Reason: It names somebody");
        }
    }

    private void review(Visitor student, String stars, String words) {
        try (BrowserContext context = context(student); Page page = context.newPage()) {
            open(page, "/courses/course/reviews");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Review this course")).click();
            page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(stars)).check();
            page.locator("#body").fill(words);
            button(page, "Post review").click();
            assertThat(page.locator("main .reviews")).containsText(words);
        }
    }

    private Visitor learner(String name, String word) {
        Visitor student = room.student(name, word);
        Classroom.press(student, room.at("/enrollment"));
        student.get(room.at("/lessons/one"));
        student.get(room.at("/lessons/three"));
        return student;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static BrowserContext context(Visitor visitor) {
        BrowserContext context = Chromium.browser().newContext();
        context.addCookies(List.of(new Cookie("session", visitor.cookie("session")).setUrl(Lectern.running().url())));
        return context;
    }

    private void open(Page page, String below) {
        page.navigate(Lectern.running().url() + room.path(below));
    }
}
