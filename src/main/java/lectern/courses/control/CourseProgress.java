package lectern.courses.control;

/** How far somebody is in a course, as the catalogue shows it. */
public record CourseProgress(int completed, int required, boolean isCompleted) {

    /** The whole of the progress bar; never zero, for a course may require nothing. */
    public int max() {
        return Math.max(1, required);
    }
}
