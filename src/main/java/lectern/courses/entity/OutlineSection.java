package lectern.courses.entity;

import java.util.List;
import java.util.UUID;

/**
 * A section as the outline knows it, with what stands in it.
 *
 * @param depth 1 for a section at the top, 2 for one inside of it, and so on
 */
public record OutlineSection(UUID id, UUID parentId, String title, int depth, List<OutlineItem> items) implements OutlineItem {

    @Override
    public boolean isSection() {
        return true;
    }

    /** The lessons that stand directly in it. */
    public List<OutlineLesson> lessons() {
        return items.stream().filter(OutlineLesson.class::isInstance).map(OutlineLesson.class::cast).toList();
    }

    /** The sections that stand directly in it. */
    public List<OutlineSection> sections() {
        return items.stream().filter(OutlineSection.class::isInstance).map(OutlineSection.class::cast).toList();
    }
}
