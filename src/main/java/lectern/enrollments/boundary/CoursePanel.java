package lectern.enrollments.boundary;

import java.time.Instant;
import java.util.List;
import lectern.calendar.control.Entry;
import lectern.courses.control.CourseProgress;

/**
 * What stands beside a course: the way in for those who are not in it, the way on for those who are.
 *
 * @param enrolHref where to enrol, or null
 * @param isReturn whether enrolling is coming back
 * @param closure why one cannot get in, or to the lessons; null where nothing is closed
 * @param standing how far the person is, or null for somebody who is not in the course
 * @param peopleHref the people of the course, for those who look after it; else null
 * @param dates what is overdue, and what comes next, for somebody who is in the course
 * @param calendarHref where all dates of the course are
 */
public record CoursePanel(String enrolHref, boolean isReturn, ClosureWords closure, Way standing, String peopleHref, List<Entry> dates, String calendarHref) {

    /** A closure in words: a key, and the moment and number it names. */
    public record ClosureWords(String key, Instant at, int places) {
    }

    /**
     * The way on.
     *
     * @param nextHref the lesson to go on with, or null where the lessons are closed or all is read
     * @param nextTitle its title
     * @param newCount lessons that came after the person had completed the course
     */
    public record Way(CourseProgress progress, Instant completedAt, int newCount, Instant accessUntil, boolean isBegun, String nextHref, String nextTitle,
                      String firstHref, String progressHref, String dropHref, CourseReasons reasons) {

        public boolean isComplete() {
            return completedAt != null;
        }

        public boolean hasNext() {
            return nextHref != null;
        }

        public boolean hasNew() {
            return newCount > 0;
        }

        /** All is read: one may begin again. */
        public boolean isReadAgain() {
            return nextHref == null && firstHref != null;
        }

        public String nextKey() {
            return isBegun ? "enrollments.go.continue" : "enrollments.go.start";
        }
    }

    public boolean canEnrol() {
        return enrolHref != null;
    }

    public boolean hasDates() {
        return !dates.isEmpty();
    }

    public boolean isIn() {
        return standing != null;
    }

    public boolean isClosed() {
        return closure != null;
    }

    public String enrolKey() {
        return isReturn ? "enrollments.enrol.return" : "enrollments.enrol.button";
    }
}
