package lectern.enrollments.control;

/**
 * Which people of a course are asked for, and in which order.
 *
 * @param group all, not_started, away, in_progress, completed or dropped
 * @param name a part of the name, in lower case, or empty
 * @param order seen, away, name or progress
 * @param after where the page before ended, or empty
 */
public record RosterFilter(String group, String name, String order, String after) {

    /** The people after this mark. */
    public RosterFilter after(String mark) {
        return new RosterFilter(group, name, order, mark);
    }
}
