package lectern.enrollments.control;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A date of a student in a course.
 *
 * @param lessons the lessons that open, or are due, at that moment, in the order they are read in; none where it is about the course
 * @param group the group of the course whose date it is, or null
 * @param isPast whether it has come
 * @param isDone whether there is nothing left to do: the course, or each of the lessons, is complete
 * @param isReachable whether the student gets to all of the lessons now
 */
public record CourseDate(Course course, Kind kind, Instant at, List<Step> lessons, String group, boolean isPast, boolean isDone, boolean isReachable) {

    /** The course, as dates name it. */
    public record Course(String slug, String title, String language) {
    }

    /** What happens. */
    public enum Kind {

        BEGINS, OPENS, DUE, ENDS, ACCESS_ENDS;

        /** The word in message keys. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Whether it has gone by and the lessons still wait. */
    public boolean isOverdue() {
        return kind == Kind.DUE && isPast;
    }

    /** Whether something has to be done before. */
    public boolean isDeadline() {
        return (kind == Kind.DUE || kind == Kind.ENDS || kind == Kind.ACCESS_ENDS) && !isDone;
    }

    /** Whether it is a moment of a day, or the end of a day as a whole. */
    public boolean hasTime() {
        return kind != Kind.ACCESS_ENDS;
    }

    /** The moment as people say it: an access ends with the day that was meant, not at the beginning of the next. */
    public Instant shownAt() {
        return hasTime() ? at : at.minusSeconds(1);
    }
}
