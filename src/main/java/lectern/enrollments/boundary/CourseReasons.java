package lectern.enrollments.boundary;

import java.time.Instant;
import java.util.List;

/**
 * Why a course is complete, or is not: the rule, what counts towards it, and what is missing.
 *
 * @param missing the first of the lessons that are missing
 * @param more how many more are missing than are named
 * @param completedAt since when the course is complete, or null
 */
public record CourseReasons(int completed, int required, int optional, List<LessonLine> missing, int more, Instant completedAt) {

    public boolean isComplete() {
        return completedAt != null;
    }

    /** Completed over required lessons in whole per cent, rounded down: 100 means all. */
    public int percent() {
        return required == 0 ? 0 : completed * 100 / required;
    }

    /** Without anything required there is nothing to complete. */
    public boolean isEndless() {
        return required == 0;
    }

    public boolean hasMissing() {
        return !missing.isEmpty();
    }

    /** All is done although lessons are missing: they came later, or became required. */
    public boolean isCompleteWithMissing() {
        return isComplete() && hasMissing();
    }

    /** The class of the line that counts; in a template two underscores would be read as an instruction. */
    public String countClass() {
        return hasMissing() ? "why__no" : "why__yes";
    }

    public boolean hasMore() {
        return more > 0;
    }

    public boolean hasOptional() {
        return optional > 0;
    }

    public String titleKey() {
        return isComplete() ? "enrollments.why.complete" : "enrollments.why.incomplete";
    }
}
