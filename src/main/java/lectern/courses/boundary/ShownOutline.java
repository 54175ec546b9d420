package lectern.courses.boundary;

import java.util.List;
import java.util.UUID;

/**
 * An outline as pages show it.
 *
 * @param courseId by which a browser remembers what was folded
 * @param find the search above it, or null where the outline is short enough to be read
 */
public record ShownOutline(UUID courseId, List<OutlineEntry> lines, Find find) {

    /**
     * The search for lessons.
     *
     * @param href the page that shows what was found, for browsers without script
     * @param typed what is looked for, or empty
     * @param found how many lessons it is in
     */
    public record Find(String href, String typed, int found) {

        public boolean isNothing() {
            return found == 0;
        }

        public boolean hasWords() {
            return !typed.isEmpty();
        }
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    public boolean hasFind() {
        return find != null;
    }
}
