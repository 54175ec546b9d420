package lectern.enrollments.boundary;

import java.time.Instant;
import java.util.List;
import lectern.courses.control.CourseProgress;

/**
 * Why a course is complete, or is not: the rule, what counts towards it, and what is missing.
 *
 * @param isByMinutes whether lessons count their planned minutes, not each the same
 * @param exempt how many required lessons the student need not do
 * @param missing the first of the lessons that are missing
 * @param more how many more are missing than are named
 * @param completedAt since when the course is complete, or null
 */
public record CourseReasons(CourseProgress progress, boolean isByMinutes, int optional, int exempt, List<LessonLine> missing, int more, Instant completedAt) {

    public boolean isComplete() {
        return completedAt != null;
    }

    public int percent() {
        return progress.percent();
    }

    public boolean hasExempt() {
        return exempt > 0;
    }

    /** Without anything required there is nothing to complete. */
    public boolean isEndless() {
        return progress.required() == 0;
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
