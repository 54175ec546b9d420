package lectern.courses.boundary;

import java.util.List;
import java.util.UUID;
import lectern.courses.control.LessonState;
import lectern.courses.control.Standing;
import lectern.courses.entity.Obligation;

/**
 * A line of the outline as pages show it: a section with its entries, or a lesson.
 *
 * @param href the lesson's page, or null where it is not open to the reader
 * @param detail the end of the line: minutes, or the kind
 * @param state how far the reader is with the lesson, or null where that is not kept
 * @param lock until when, or until what, it is closed to the reader; null where it is open
 * @param due until when the reader is to do it, or null
 * @param note a section's count
 */
public record OutlineEntry(UUID id, boolean isSection, String title, int depth, List<OutlineEntry> entries, String href, String icon, String detail,
                           LessonState state, LockNote lock, Standing.Due due, String note, boolean isCurrent, Obligation obligation) {

    /** The class of the line. */
    public String rowClass() {
        return isSection ? "outline__section" : "outline__lesson";
    }

    /** The class of the line for authors. */
    public String authorClass() {
        return isSection ? "author__section" : "author__lesson";
    }

    /** The class of the mark before the line. */
    public String stateClass() {
        if (isLocked()) {
            return "outline__state--locked";
        }
        return state == LessonState.COMPLETED ? "outline__state--done" : state == LessonState.OPENED ? "outline__state--half" : "";
    }

    /** The word for those who do not see the mark, or null. */
    public String stateKey() {
        return state == LessonState.COMPLETED ? "courses.state.completed" : state == LessonState.OPENED ? "courses.state.opened" : null;
    }

    /** The key of the word for a lesson that need not be done, or null. */
    public String obligationKey() {
        return obligation == Obligation.REQUIRED ? null : "courses.outline." + obligation.word();
    }

    public boolean hasState() {
        return state != null;
    }

    /** The key of the words that say until when it is to be done. */
    public String dueKey() {
        return due.isOverdue() ? "courses.outline.overdue" : "courses.outline.due";
    }

    /** The class of these words. */
    public String dueClass() {
        return due.isOverdue() ? "outline__due outline__due--late" : "outline__due";
    }

    public boolean hasDue() {
        return due != null;
    }

    public boolean isLocked() {
        return lock != null;
    }

    public boolean isOpen() {
        return href != null;
    }

    public boolean isTop() {
        return depth == 1;
    }
}
