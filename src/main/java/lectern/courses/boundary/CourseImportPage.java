package lectern.courses.boundary;

import java.time.Instant;
import java.util.List;

/**
 * The report of what was imported into a course.
 *
 * @param importHref where a newer package is uploaded
 */
public record CourseImportPage(ImportPage report, String importHref, List<Earlier> imports) {

    /** One import of several. */
    public record Earlier(String href, Instant at, String by, boolean isCurrent) {
    }

    public boolean hasSeveral() {
        return imports.size() > 1;
    }
}
