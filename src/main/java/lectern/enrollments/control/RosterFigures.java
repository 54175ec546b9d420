package lectern.enrollments.control;

/**
 * A course's people in a few figures.
 *
 * @param away how many are under way but were not there for a week, counted up to {@link Roster#SAMPLE}
 * @param medianSeconds half of those who completed the course needed no more than this, of the last {@link Roster#SAMPLE}; null when nobody has
 * @param stopNumber the lesson where most of those who are away stopped, or null
 */
public record RosterFigures(int notStarted, int inProgress, int completed, int dropped, int away, Integer medianSeconds, Integer stopNumber, String stopTitle) {

    /** Everybody who is in the course. */
    public int enrolled() {
        return notStarted + inProgress + completed;
    }

    /** Everybody who is or was in it. */
    public int everybody() {
        return enrolled() + dropped;
    }

    public int completedPercent() {
        return enrolled() == 0 ? 0 : Math.round(100f * completed / enrolled());
    }
}
