package lectern.library.boundary;

import java.util.List;
import lectern.library.control.ItemFacts;
import lectern.library.control.ItemVersion;
import lectern.library.control.Uses;
import lectern.platform.web.Crumb;
import lectern.platform.web.Fields;

/**
 * An item of the library.
 *
 * @param versions those that are kept, the newest first
 * @param shown the version whose content is shown
 * @param courses those that use it and that one may see
 * @param unseen how many others use it
 * @param catalogue what stands before the address of a course
 * @param sourceHref where it is written, or null where one may not write it or it is gone
 * @param form what is said about a new version, or null where one may not publish
 */
public record ItemPage(List<Crumb> trail, String href, ItemFacts item, List<ItemVersion> versions, ItemVersion shown, List<Piece> lessons, List<Uses.UsingCourse> courses,
                       int unseen, String catalogue, List<TagLink> tags, String sourceHref, Fields form, boolean isManaged) {

    /** A lesson of the version that is shown; {@code html} as it is read. */
    public record Piece(String title, String icon, String kindKey, String html, String link, String fileHref) {

        public boolean hasText() {
            return !html.isEmpty();
        }

        public boolean hasLink() {
            return link != null;
        }

        public boolean hasFile() {
            return fileHref != null;
        }
    }

    /** A tag, and what else has it. */
    public record TagLink(String href, String label) {
    }

    public String kindKey() {
        return Kinds.key(item.kind());
    }

    public String licenceKey() {
        return "library.licence." + item.licence().replace('_', '-');
    }

    public boolean isSection() {
        return item.kind().equals("section");
    }

    public boolean hasDescription() {
        return !item.description().isEmpty();
    }

    public boolean hasTerms() {
        return !item.licenceNote().isEmpty();
    }

    public boolean hasKeeper() {
        return item.keeper() != null;
    }

    public boolean hasFolder() {
        return item.folder() != null;
    }

    public boolean hasTags() {
        return !tags.isEmpty();
    }

    public boolean isSourceGone() {
        return item.sourceSlug() == null;
    }

    public boolean isPublishable() {
        return form != null;
    }

    public boolean isUnused() {
        return courses.isEmpty() && unseen == 0;
    }

    public boolean hasUnseen() {
        return unseen > 0;
    }

    public boolean isNewest() {
        return shown.number() == item.number();
    }
}
