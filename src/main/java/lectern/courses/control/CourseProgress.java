package lectern.courses.control;

/**
 * How far a student is in a course.
 *
 * @param completed how many of the required lessons are completed
 * @param required how many lessons are required of the student
 * @param weight what the completed ones count, each the same or its planned minutes
 * @param whole what all required ones count
 */
public record CourseProgress(int completed, int required, int weight, int whole, boolean isOver) {

    /** Nobody and nothing. */
    public static final CourseProgress NONE = new CourseProgress(0, 0, 0, 0, false);

    /** As counters keep it: never more than there is, for what is required may have become less. */
    public static CourseProgress counted(int completed, int required, int weight, int whole, boolean isOver) {
        return new CourseProgress(Math.min(completed, required), required, Math.min(weight, whole), whole, isOver);
    }

    /** The whole of the progress bar; never zero, for a course may require nothing. */
    public int max() {
        return Math.max(1, whole);
    }

    /** Completed over required in whole per cent, rounded down: 100 means all. */
    public int percent() {
        return whole == 0 ? 0 : (int) (weight * 100L / whole);
    }
}
