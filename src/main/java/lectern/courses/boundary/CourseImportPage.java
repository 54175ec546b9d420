package lectern.courses.boundary;

import java.time.Instant;
import java.util.List;

/**
 * The report of what was imported into a course.
 *
 * @param report the one that is shown, or null where nothing was imported
 * @param importHref where a newer package is uploaded
 */
public record CourseImportPage(ImportPage report, List<Crumb> trail, String importHref, List<Earlier> imports) {

    /** One import of several. */
    public record Earlier(String href, Instant at, String by, boolean isCurrent) {
    }

    public boolean isEmpty() {
        return report == null;
    }

    public boolean hasSeveral() {
        return imports.size() > 1;
    }
}
