package lectern.courses.boundary;

import java.util.List;

/**
 * A part of an import report.
 *
 * @param kind its word, in ids and addresses
 * @param note what its lines have in common, or null
 * @param more the address of its next lines, or null
 */
public record ImportGroup(String kind, String title, String note, int count, boolean isOpen, List<Entry> entries, String more) {

    /**
     * A line.
     *
     * @param depth how deep a piece of the outline stands, at most 6
     * @param icon the name of its icon, or null for a section
     * @param becomes the kind of lesson it becomes, in a word, or null where there is more to say
     * @param effect what happens to it, or null where that goes without saying
     * @param effectKind the kind of its badge
     */
    public record Entry(boolean isSection, int depth, String icon, String title, String becomes, String reason, String effect, String effectKind, boolean isHidden,
                        List<String> remarks, String href) {

        /** The classes of its row. */
        public String style() {
            return "report__line--" + depth + (isSection ? " report__line--section" : "");
        }

        public boolean hasReason() {
            return !reason.isEmpty();
        }

        public boolean hasEffect() {
            return effect != null;
        }

        public boolean isLinked() {
            return href != null;
        }
    }
}
