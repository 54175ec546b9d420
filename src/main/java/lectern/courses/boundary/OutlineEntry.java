package lectern.courses.boundary;

import java.util.List;
import java.util.UUID;
import lectern.courses.control.LessonState;
import lectern.courses.control.Standing;
import lectern.courses.entity.Obligation;

/**
 * A line of the outline as pages show it: a section with its entries, or a lesson.
 *
 * @param anchor its name on the page, for links to it
 * @param href the lesson's page, or null where it is not open to the reader
 * @param detail the end of the line: minutes, or the kind; a section's count
 * @param state how far the reader is with the lesson, or null where that is not kept
 * @param lock until when, or until what, it is closed to the reader; null where it is open
 * @param due until when the reader is to do it, or null
 * @param fold how a section begins, null for a lesson
 * @param current the word for the line the page is about (page) or the lesson to go on with (step), or null
 * @param isLeftOut whether it is not among what was looked for
 */
public record OutlineEntry(UUID id, String anchor, String title, List<OutlineEntry> entries, String href, String icon, String detail,
                           LessonState state, LockNote lock, Standing.Due due, Fold fold, String current, boolean isLeftOut, Obligation obligation) {

    /**
     * How a section begins.
     *
     * @param lessons how many lessons are in it and in the sections inside of it
     * @param locked how many of these are not open to the reader yet
     * @param isKept whether it is kept how many are complete
     * @param isOpen whether they are in view at first
     */
    public record Fold(int lessons, int locked, boolean isKept, boolean isOpen) {

        public boolean hasLessons() {
            return lessons > 0;
        }

        /** The key of the words after the count, for those who do not see what it counts. */
        public String countKey() {
            return isKept ? "courses.outline.complete" : "courses.outline.lessons";
        }

        public boolean hasLocked() {
            return locked > 0;
        }
    }

    public boolean isSection() {
        return fold != null;
    }

    /** Whether the page is about it. */
    public boolean isHere() {
        return "page".equals(current);
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
}
