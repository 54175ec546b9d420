package lectern.enrollments.boundary;

import java.time.Instant;
import lectern.enrollments.control.Step;

/**
 * A lesson with what is recorded of a student in it, and what is missing.
 *
 * @param href the lesson, or null where it is not open to whoever looks
 * @param isNew whether it came after the student had completed the course
 */
public record LessonLine(int number, String title, String href, String rule, boolean isRequired, Instant openedAt, Instant completedAt, int seconds, boolean isNew) {

    static LessonLine of(Step step, String href, boolean isNew) {
        return new LessonLine(step.number(), step.title(), href, step.rule(), step.isRequired(), step.firstOpenedAt(), step.completedAt(), step.seconds(), isNew);
    }

    public boolean isOpened() {
        return openedAt != null;
    }

    public boolean isComplete() {
        return completedAt != null;
    }

    public boolean isMarked() {
        return rule.equals("marked_done");
    }

    /** Less than half a minute is no time. */
    public boolean hasTime() {
        return seconds >= 30;
    }

    /** The key of the sentence that says when the lesson counts as complete. */
    public String ruleKey() {
        return isMarked() ? "enrollments.rule.marked" : "enrollments.rule.opened";
    }

    /** The key of the same in a few words. */
    public String shortRuleKey() {
        return isMarked() ? "enrollments.rule.marked.short" : "enrollments.rule.opened.short";
    }

    /** The key of the words for the moment it was completed. */
    public String completedKey() {
        return isMarked() ? "enrollments.evidence.marked" : "enrollments.evidence.completed";
    }

    /** The key of the words for what is still to be done; a rule that changed later may want a lesson opened once more. */
    public String missingKey() {
        if (isMarked()) {
            return isOpened() ? "enrollments.missing.mark" : "enrollments.missing.open-and-mark";
        }
        return isOpened() ? "enrollments.missing.open-again" : "enrollments.missing.open";
    }

    /** The key of the words for what is not recorded. */
    public String incompleteKey() {
        return isMarked() ? "enrollments.evidence.not-marked" : "enrollments.evidence.not-complete";
    }

    /** The class of the mark before the lesson. */
    public String stateClass() {
        return isComplete() ? "outline__state--done" : isOpened() ? "outline__state--half" : "";
    }

    /** The key of the word that the mark stands for. */
    public String stateKey() {
        return isComplete() ? "enrollments.state.completed" : isOpened() ? "enrollments.state.opened" : "enrollments.state.new";
    }
}
