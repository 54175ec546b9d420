package lectern.library.boundary;

import java.time.Instant;
import java.util.List;
import lectern.platform.web.Crumb;

/** What was deleted from the library. */
public record LibraryTrashPage(List<Crumb> trail, List<Line> items) {

    /** An item in the trash. */
    public record Line(String title, Instant deletedAt, String restoreHref) {
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }
}
