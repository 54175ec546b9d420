package lectern.enrollments.boundary;

import java.util.List;
import lectern.enrollments.control.RosterFigures;

/** The people of a course. */
public record RosterPage(List<Crumb> trail, String courseTitle, String language, Integer capacity, int lessonCount, RosterFigures figures, RosterQuery query, String people,
                         List<FilterLink> chips, SortLink byName, SortLink byProgress, SortLink bySeen, List<RosterLine> rows, String more, List<FilterLink> runs, String groupsHref, String csvHref,
                         String enrolHref, String closedKey) {

    public boolean hasRuns() {
        return !runs.isEmpty();
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Nobody is or was in the course. */
    public boolean isUntouched() {
        return figures.everybody() == 0;
    }

    public boolean hasPlaces() {
        return capacity != null;
    }

    public boolean hasMedian() {
        return figures.medianSeconds() != null;
    }

    public boolean hasStop() {
        return figures.stopNumber() != null;
    }

    /** Whether people can be put into the course. */
    public boolean isOpen() {
        return closedKey == null;
    }
}
