package lectern.courses.boundary;

import java.time.Instant;
import java.util.List;

/** What was deleted from a course and can be taken back. */
public record TrashPage(Author author, List<Item> items) {

    /** A section or lesson in the trash; {@code lessons} is how many lessons went with a section. */
    public record Item(String title, boolean isSection, int lessons, Instant deletedAt, String restoreHref) {
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }
}
