package lectern.courses.boundary;

import java.util.List;
import lectern.courses.control.ImportFacts;

/**
 * A package on its way into a course, or the report of one that has arrived.
 *
 * @param error why it failed, in words, or null
 * @param decision what is to be decided, or null where nothing is
 * @param stage what the import is doing, or null
 * @param courseHref the course it went into, for those who make it, or null
 */
public record ImportPage(List<Crumb> trail, String href, ImportFacts facts, String size, String error, ImportDecision decision, String stage,
                         List<Figure> figures, List<ImportGroup> groups, String courseHref, String packageHref, boolean isEmpty) {

    /** A number that says how much. */
    public record Figure(String label, int value, String note) {
    }

    public boolean isDecidable() {
        return decision != null;
    }

    public boolean hasError() {
        return error != null;
    }

    public boolean isArrived() {
        return facts.isImported() && courseHref != null;
    }

    public boolean isWithoutCourse() {
        return facts.isImported() && courseHref == null;
    }

    public String course() {
        return facts.courseTitle();
    }
}
