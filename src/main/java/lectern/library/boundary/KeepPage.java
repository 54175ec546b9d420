package lectern.library.boundary;

import java.util.List;
import lectern.platform.web.Crumb;
import lectern.platform.web.Fields;
import lectern.platform.web.Option;

/**
 * A lesson or section of a course and the library.
 *
 * @param origin the item it came from, or null
 * @param keptHref the item it is kept as, or null
 * @param form what is said about a new item, or null where its kind cannot be kept
 */
public record KeepPage(List<Crumb> trail, String href, String title, boolean isSection, Origin origin, String keptHref, Fields form, String lessonId, String sectionId,
                       List<Option> folders, List<Option> licences) {

    /** The item something came from; {@code updateHref} says what is new. */
    public record Origin(String title, String href, int number, String updateHref, boolean hasUpdate, boolean isOutdated, boolean isGone) {
    }

    public boolean hasOrigin() {
        return origin != null;
    }

    public boolean hasUpdate() {
        return origin != null && origin.hasUpdate();
    }

    public boolean isKept() {
        return keptHref != null;
    }

    public boolean isKeepable() {
        return form != null;
    }

    public String helpKey() {
        return isSection ? "library.keep.help-section" : "library.keep.help-lesson";
    }
}
