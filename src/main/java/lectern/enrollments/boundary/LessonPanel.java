package lectern.enrollments.boundary;

/**
 * What stands below a lesson for a student: marking it as done, the way on, and why it is complete or not.
 *
 * @param completionHref where it is marked as done
 * @param timeHref where the browser reports the time spent
 * @param playbackHref where it reports what of a film was watched, or null
 * @param nextSlug the lesson to go to after marking, or empty
 * @param isCourseComplete whether the course is complete with this
 */
public record LessonPanel(LessonLine lesson, String completionHref, String timeHref, String playbackHref, String courseHref, String nextSlug, boolean isCourseComplete, int newCount) {

    /** Whether the button that completes the lesson is shown. */
    public boolean isMarkable() {
        return lesson.isMarked() && !lesson.isComplete();
    }

    /** Whether reading to the end completes the lesson, and has not yet. */
    public boolean isToRead() {
        return lesson.isRead() && !lesson.isComplete();
    }

    /** Whether watching its film completes the lesson, and has not yet. */
    public boolean isToWatch() {
        return lesson.isToWatch();
    }

    /** How much longer it takes at least, in seconds; null where time does not matter. */
    public Integer secondsLeft() {
        return isToRead() ? (Integer) Math.max(0, lesson.step().readingSeconds() - lesson.seconds()) : null;
    }

    /** Whether the mark can be taken back. */
    public boolean isMarked() {
        return lesson.isMarked() && lesson.isComplete();
    }

    public boolean hasNext() {
        return !nextSlug.isEmpty();
    }

    public String markKey() {
        return hasNext() ? "enrollments.mark.next" : "enrollments.mark.last";
    }

    public String titleKey() {
        return lesson.isComplete() ? "enrollments.why.lesson-complete" : "enrollments.why.lesson-incomplete";
    }
}
