package lectern.courses.boundary;

import java.time.Instant;
import java.util.List;
import lectern.platform.web.Fields;

/** Where packages are uploaded. */
public record ImportsPage(List<Crumb> trail, String home, Fields form, long gibibytes, List<Entry> entries, String more) {

    /** A package that was uploaded before. */
    public record Entry(String href, String title, String fileName, String kind, String status, Instant at) {
    }

    public boolean hasEntries() {
        return !entries.isEmpty();
    }
}
