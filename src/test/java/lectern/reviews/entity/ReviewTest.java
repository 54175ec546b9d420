package lectern.reviews.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final UUID ben = UUID.randomUUID();
    private final Review review = Review.begin(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), 4, "Clear");

    @Test
    void whatIsNotPostedIsPending() {
        assertEquals(ReviewStatus.PENDING, review.status());
        assertFalse(review.isPosted());
        assertFalse(review.withdraw(NOW));
        assertEquals(ReviewStatus.PENDING, review.status());
    }

    @ParameterizedTest
    @CsvSource({"1, ESCALATED", "2, ESCALATED", "3, SUBMITTED", "4, SUBMITTED", "5, SUBMITTED"})
    void badOnesEscalate(int stars, ReviewStatus expected) {
        assertTrue(review.submit(stars, "Words", NOW), "the first posting");
        assertEquals(expected, review.status());
        assertFalse(review.submit(stars, "Other words", NOW), "a later one");
    }

    @Test
    void anEscalatedOneIsSettledAfterAnAnswer() {
        review.submit(1, "Too fast", NOW);
        assertThrows(Unanswered.class, () -> review.resolve(ben, NOW));
        review.answer(ben, "We slow down", NOW);
        assertEquals(ReviewStatus.ESCALATED, review.status());
        review.resolve(ben, NOW);
        assertEquals(ReviewStatus.RESOLVED, review.status());
        review.reopen();
        assertEquals(ReviewStatus.ESCALATED, review.status());
    }

    @Test
    void aGoodOneHasNothingToSettle() {
        review.submit(5, "Clear", NOW);
        review.answer(ben, "Thank you", NOW);
        review.resolve(ben, NOW);
        assertEquals(ReviewStatus.SUBMITTED, review.status());
        review.reopen();
        assertEquals(ReviewStatus.SUBMITTED, review.status());
    }

    @Test
    void whatIsWrittenAnewIsJudgedAnew() {
        review.submit(1, "Too fast", NOW);
        review.answer(ben, "We slow down", NOW);
        review.resolve(ben, NOW);
        review.submit(1, "Too fast", NOW);
        assertEquals(ReviewStatus.RESOLVED, review.status(), "the same words change nothing");
        review.submit(2, "Still too fast", NOW);
        assertEquals(ReviewStatus.ESCALATED, review.status());
        review.submit(4, "Much better", NOW);
        assertEquals(ReviewStatus.SUBMITTED, review.status());
    }

    @Test
    void takenBackAndBroughtBackItStandsWhereItStood() {
        review.submit(2, "Too fast", NOW);
        assertTrue(review.withdraw(NOW));
        assertEquals(ReviewStatus.ARCHIVED, review.status());
        assertFalse(review.isPosted());
        review.bringBack(false);
        assertEquals(ReviewStatus.ESCALATED, review.status());
        review.withdraw(NOW);
        review.bringBack(true);
        assertEquals(ReviewStatus.ARCHIVED, review.status(), "a course in the archive keeps its reviews there");
        assertTrue(review.isPosted());
    }

    @Test
    void anAnswerThatCameMeanwhileIsNoticed() {
        assertFalse(review.isAnsweredSince(""));
        review.answer(ben, "Thank you", NOW);
        assertTrue(review.isAnsweredSince(""));
        assertFalse(review.isAnsweredSince(NOW.toString()));
        assertTrue(review.isAnsweredSince("nonsense"));
    }
}
