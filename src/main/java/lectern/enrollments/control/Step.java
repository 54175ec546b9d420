package lectern.enrollments.control;

import java.time.Instant;
import java.util.UUID;
import lectern.courses.entity.Obligation;
import lectern.courses.entity.Release;
import lectern.courses.entity.ReleasePlan;

/**
 * A lesson on a student's way through a course.
 *
 * @param number its place in reading order, from 1
 * @param rule opened, marked_done, read, or one of its kind's own
 * @param weight what it counts in the progress
 * @param readingSeconds the least time it takes to read
 * @param addedAt when the lesson was added to the course
 */
public record Step(UUID lessonId, int number, String slug, String title, String type, String rule, Obligation obligation, int plannedMinutes, int weight,
                   int readingSeconds, Instant addedAt, Release release, Done done, Watched watched) {

    /**
     * What is recorded of the student in it.
     *
     * @param firstCompletedAt when it was complete for the first time, even where the mark was taken back
     * @param endReachedAt when its end was on the screen for the first time
     * @param isExempt whether this student need not do it
     * @param correction why somebody who looks after the course has set it so, or null
     */
    public record Done(Instant firstOpenedAt, Instant completedAt, Instant firstCompletedAt, Instant endReachedAt, int seconds, boolean isExempt, String correction) {

        /** Nothing yet. */
        public static final Done NOTHING = new Done(null, null, null, null, 0, false, null);

        Done opened(boolean completes, Instant at) {
            Instant complete = completedAt == null && completes ? at : completedAt;
            return new Done(firstOpenedAt == null ? at : firstOpenedAt, complete, firstCompletedAt == null ? complete : firstCompletedAt, endReachedAt, seconds,
                isExempt, correction);
        }
    }

    /**
     * How much of its film the student has watched, and how much completes it, in hundredths; nothing where no film is to be watched.
     */
    public record Watched(int percent, int needed) {

        public static final Watched NOTHING = new Watched(0, 0);

        boolean isEnough() {
            return needed > 0 && percent >= needed;
        }
    }

    /** Whether the student has to do it. */
    public boolean isRequired() {
        return obligation == Obligation.REQUIRED && !done.isExempt();
    }

    public boolean isExempt() {
        return done.isExempt() && obligation == Obligation.REQUIRED;
    }

    public boolean isExcluded() {
        return obligation == Obligation.EXCLUDED;
    }

    public Instant firstOpenedAt() {
        return done.firstOpenedAt();
    }

    public Instant completedAt() {
        return done.completedAt();
    }

    public int seconds() {
        return done.seconds();
    }

    public boolean isOpened() {
        return firstOpenedAt() != null;
    }

    public boolean isComplete() {
        return completedAt() != null;
    }

    /** Whether opening it is all it takes; where its film was watched before that was asked for, it is. */
    public boolean completesOnOpening() {
        return rule.equals("opened") || isWatched() && watched.isEnough();
    }

    /** Whether the student says that it is done. */
    public boolean isMarked() {
        return rule.equals("marked_done");
    }

    /** Whether reading it to the end completes it. */
    public boolean isRead() {
        return rule.equals("read");
    }

    /** Whether watching its film completes it. */
    public boolean isWatched() {
        return rule.equals("watched");
    }

    /** Whether what comes after it may open. */
    boolean opensWhatFollows() {
        return isComplete() || done.firstCompletedAt() != null || done.isExempt();
    }

    /** Whether it stays open, whatever rule comes later. */
    boolean isKept() {
        return isOpened() || isComplete() || done.firstCompletedAt() != null;
    }

    ReleasePlan.Item planned() {
        return new ReleasePlan.Item(lessonId, isRequired(), release);
    }

    Step opened(Instant at) {
        return new Step(lessonId, number, slug, title, type, rule, obligation, plannedMinutes, weight, readingSeconds, addedAt, release,
            done.opened(completesOnOpening(), at), watched);
    }
}
