package lectern.library.boundary;

import java.util.List;
import java.util.UUID;
import lectern.library.control.UseFacts;
import lectern.platform.richtext.Difference;
import lectern.platform.web.Crumb;
import lectern.platform.web.Fields;

/**
 * What a newer version of an item would change in a course.
 *
 * @param note what its author said about it, or empty
 * @param isNewer whether a still newer version came while this one was looked at
 */
public record UpdatePage(List<Crumb> trail, String href, String itemHref, String language, UseFacts use, String note, List<Change> changes, Fields form, boolean isNewer) {

    /**
     * What accepting does to one lesson.
     *
     * @param state changed, same, new, gone (from the item) or deleted (from the course)
     * @param isEdited whether the course has changed the lesson since it came
     * @param lines what changes in its words
     * @param isOther whether anything but its title changes
     */
    public record Change(UUID key, String state, String title, String newTitle, boolean isEdited, List<Difference.Line> lines, boolean isOther) {

        public boolean isNew() {
            return state.equals("new");
        }

        public boolean isChanged() {
            return state.equals("changed");
        }

        public boolean isRenamed() {
            return isChanged() && !title.equals(newTitle);
        }

        public boolean isReworded() {
            return !lines.isEmpty();
        }

        /** What became of the lesson, where no words are to be compared. */
        public String stateKey() {
            return isChanged() && !isOther ? "library.update.only-title" : "library.update.is-" + state;
        }

        public boolean hasState() {
            return !isReworded() && !isNew();
        }

        public boolean isWarned() {
            return isChanged() && isEdited;
        }
    }

    public boolean hasUpdate() {
        return use.isOutdated();
    }

    public boolean hasNote() {
        return !note.isEmpty();
    }

    public boolean isRenaming() {
        return changes.stream().anyMatch(Change::isRenamed);
    }

    /** It was left out before, and may still be accepted. */
    public boolean isIgnored() {
        return use.isOutdated() && !use.hasUpdate();
    }
}
