package lectern.courses.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CourseTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(3600);

    private static Course course(String summary, String language) {
        return new Course(UUID.randomUUID(), UUID.randomUUID(), "balance", new CourseDescription("Balance", summary, "Money", "beginner", language));
    }

    @Test
    void beginsAsADraft() {
        Course course = course("", "en");
        assertEquals(CourseStatus.DRAFT, course.status());
        assertFalse(course.isPublished());
    }

    @Test
    void publishingNamesEverythingThatIsMissing() {
        Course course = course("", "en");
        Obstacle empty = new Obstacle("courses.check.no-text", UUID.randomUUID(), "Leverage");
        CourseNotReady refusal = assertThrows(CourseNotReady.class, () -> course.publish(List.of(empty), false, NOON));
        assertEquals(List.of("courses.check.no-summary", "courses.check.no-text"), refusal.obstacles().stream().map(Obstacle::key).toList());
        assertEquals(CourseStatus.DRAFT, course.status());
    }

    @Test
    void isPublishedAsItIsByAnAuthorWhoKnowsUnlessNothingIsThere() {
        Course course = course("", "en");
        Obstacle none = new Obstacle("courses.check.no-lesson", null, "");
        assertThrows(CourseNotReady.class, () -> course.publish(List.of(none), true, NOON));
        course.publish(List.of(new Obstacle("courses.check.no-text", UUID.randomUUID(), "Leverage")), true, NOON);
        assertTrue(course.isPublished());
    }

    @Test
    void keepsTheDayItWasFirstPublished() {
        Course course = course("What it is", "en");
        course.publish(List.of(), false, NOON);
        course.withdraw();
        course.publish(List.of(), false, LATER);
        assertTrue(course.isPublished());
        assertEquals(NOON, course.publishedAt());
    }

    @Test
    void onlyAPublishedCourseIsArchivedAndOnlyAnArchivedOneIsReopened() {
        Course course = course("What it is", "en");
        course.archive();
        assertEquals(CourseStatus.DRAFT, course.status());
        course.reopen();
        assertEquals(CourseStatus.DRAFT, course.status());
        course.publish(List.of(), false, NOON);
        course.archive();
        assertEquals(CourseStatus.ARCHIVED, course.status());
        course.reopen();
        assertEquals(CourseStatus.PUBLISHED, course.status());
    }

    @Test
    void movingLeavesARedirectBehind() {
        Course course = course("", "en");
        assertEquals("balance", course.moveTo("reading-a-balance-sheet").orElseThrow().slug());
        assertEquals("reading-a-balance-sheet", course.slug());
        assertTrue(course.moveTo("reading-a-balance-sheet").isEmpty());
    }

    @Test
    void searchFollowsTheLanguage() {
        assertEquals("german", course("", "de").searchConfig());
        assertEquals("portuguese", course("", "pt-BR").searchConfig());
        assertEquals("simple", course("", "ja").searchConfig());
    }

    @Test
    void staysInTheTrashSinceTheFirstTimeItWasDeleted() {
        Course course = course("", "en");
        course.trash(NOON);
        course.trash(LATER);
        assertTrue(course.isTrashed());
        course.restore("balance-2");
        assertFalse(course.isTrashed());
        assertEquals("balance-2", course.slug());
    }
}
