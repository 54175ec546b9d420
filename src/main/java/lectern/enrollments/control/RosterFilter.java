package lectern.enrollments.control;

import java.util.UUID;

/**
 * Which people of a course are asked for, and in which order.
 *
 * @param group all, not_started, away, in_progress, completed or dropped
 * @param name a part of the name, in lower case, or empty
 * @param order seen, away, name or progress
 * @param run a group of the course, or null for everybody
 * @param after where the page before ended, or empty
 */
public record RosterFilter(String group, String name, String order, UUID run, String after) {

    /** The people after this mark. */
    public RosterFilter after(String mark) {
        return new RosterFilter(group, name, order, run, mark);
    }
}
