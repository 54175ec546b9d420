package lectern.reviews.control;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What the page of a course's reviews begins with.
 *
 * @param mine the review of the person of this request, or null
 * @param chance whether that person may review the course now
 */
public record CourseReviews(Tally tally, ReviewRow mine, Chance chance, int completed, int required) {

    /** Whether somebody may review a course. */
    public enum Chance {
        /** They teach it. */
        TEACHES,
        /** They are not in it. */
        OUTSIDE,
        /** The course is in the archive. */
        CLOSED,
        /** They are not half through. */
        EARLY,
        /** They may. */
        OPEN
    }

    /** Whether the person may write a review, or write theirs anew. */
    public boolean mayWrite() {
        return chance == Chance.OPEN || chance == Chance.EARLY && hasPosted();
    }

    /** Whether the person has a review that others can be told of. */
    public boolean hasPosted() {
        return mine != null && mine.isPosted();
    }

    /** How many required lessons are still to be completed until one may review the course. */
    public int missing() {
        return Math.max(1, (required + 1) / 2 - completed);
    }

    /** The share of reviews, from five stars to one. */
    public List<Share> shares() {
        return IntStream.rangeClosed(1, 5).mapToObj(place -> new Share(6 - place, tally.of(6 - place), Math.max(1, tally.total()))).toList();
    }

    /** How many of all reviews gave so many stars. */
    public record Share(int stars, int count, int max) {
    }
}
