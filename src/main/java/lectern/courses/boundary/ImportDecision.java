package lectern.courses.boundary;

import java.util.List;
import java.util.Map;
import lectern.courses.control.ImportEffect;
import lectern.platform.web.Fields;

/**
 * What a person decides before a package is imported.
 *
 * @param targets a new course, and the courses that packages of the same course went into
 * @param into the id of the course to update, or {@code new}
 * @param hiddenCount lessons that students could not see where they come from and that the course does not have
 * @param edited lessons an author has edited since, {@code deleted} those deleted since, {@code gone} those no longer in the package
 * @param isRearranged whether somebody has changed the order since
 * @param effects what happens to each lesson of the package, by key
 */
public record ImportDecision(Fields form, List<FilterLink> targets, String into, String courseTitle, int createdCount, int updatedCount, int unchangedCount,
                             int hiddenCount, List<Ask> edited, List<Ask> deleted, List<Ask> gone, boolean isRearranged, Map<String, ImportEffect> effects) {

    static final String NEW = "new";

    /** Lessons a person is asked about, one by one. */
    public record Ask(String value, String title, String note, String href) {
    }

    public boolean isNew() {
        return into.equals(NEW);
    }

    public boolean hasTargets() {
        return targets.size() > 1;
    }

    public boolean hasHidden() {
        return hiddenCount > 0;
    }

    public boolean asksAboutEdited() {
        return !edited.isEmpty();
    }

    public boolean asksAboutDeleted() {
        return !deleted.isEmpty();
    }

    public boolean asksAboutGone() {
        return !gone.isEmpty();
    }

    /** The package brings nothing that the course does not have, and there is nothing to ask. */
    public boolean isSame() {
        return !isNew() && createdCount + updatedCount + hiddenCount == 0 && edited.isEmpty() && deleted.isEmpty() && gone.isEmpty();
    }
}
