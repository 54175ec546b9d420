package lectern.library.control;

import java.util.UUID;

/**
 * An item in a course.
 *
 * @param number the version that is there
 * @param newest the item's newest version
 * @param ignored up to which newer versions were ignored
 * @param lessons how many lessons of it are still there
 * @param isItemTrashed whether the item is in the trash, so that nothing is offered
 */
public record UseFacts(UUID id, UUID itemId, String title, String kind, UUID sectionId, int number, int newest, int ignored, int lessons, boolean isItemTrashed) {

    /** A newer version waits to be accepted or ignored. */
    public boolean hasUpdate() {
        return isOutdated() && newest > ignored;
    }

    /** There is a newer version, ignored or not. */
    public boolean isOutdated() {
        return !isItemTrashed && newest > number;
    }
}
