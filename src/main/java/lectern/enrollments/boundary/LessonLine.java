package lectern.enrollments.boundary;

import java.time.Instant;
import lectern.enrollments.control.Step;

/**
 * A lesson with what is recorded of a student in it, and what is missing.
 *
 * @param href the lesson, or null where it is not open to whoever looks
 * @param isNew whether it came after the student had completed the course
 * @param dueAt until when it is to be done, or null
 */
public record LessonLine(Step step, String href, boolean isNew, Instant dueAt) {

    public int number() {
        return step.number();
    }

    public String title() {
        return step.title();
    }

    public Instant openedAt() {
        return step.firstOpenedAt();
    }

    public Instant completedAt() {
        return step.completedAt();
    }

    public int seconds() {
        return step.seconds();
    }

    public boolean isRequired() {
        return step.isRequired();
    }

    public boolean isOpened() {
        return step.isOpened();
    }

    public boolean isComplete() {
        return step.isComplete();
    }

    /** Whether something of it is still to be done by this student. */
    public boolean isMissing() {
        return !step.isComplete() && !step.isExempt();
    }

    public boolean isMarked() {
        return step.isMarked();
    }

    public boolean isRead() {
        return step.isRead();
    }

    /** Whether watching its film will complete it. */
    public boolean isToWatch() {
        return step.isWatched() && !isComplete();
    }

    public int watchedPercent() {
        return step.watched().percent();
    }

    public int neededPercent() {
        return step.watched().needed();
    }

    /** The least time of reading it, in minutes, begun ones counted whole. */
    public int readingMinutes() {
        return (step.readingSeconds() + 59) / 60;
    }

    /** Less than half a minute is no time. */
    public boolean hasTime() {
        return seconds() >= 30;
    }

    public boolean hasDue() {
        return dueAt != null && !isComplete();
    }

    /** Why somebody who looks after the course has set it so, or null. */
    public String correction() {
        return step.done().correction();
    }

    public boolean isCorrected() {
        return correction() != null;
    }

    /** The key of the sentence that says whether it has to be done, or null where it has. */
    public String obligationKey() {
        return step.isExempt() ? "enrollments.why.lesson-exempt" : step.isExcluded() ? "enrollments.why.lesson-excluded"
            : isRequired() ? null : "enrollments.why.lesson-optional";
    }

    /** The key of the same in a word, or null. */
    public String shortObligationKey() {
        return step.isExempt() ? "enrollments.obligation.exempt" : step.isExcluded() ? "enrollments.obligation.excluded"
            : isRequired() ? null : "enrollments.obligation.optional";
    }

    /** The key of the sentence that says when the lesson counts as complete. */
    public String ruleKey() {
        return "enrollments.rule." + word();
    }

    /** The key of the same in a few words. */
    public String shortRuleKey() {
        return ruleKey() + ".short";
    }

    /** The key of the words for the moment it was completed. */
    public String completedKey() {
        return isCorrected() ? "enrollments.evidence.corrected" : switch (step.rule()) {
            case "marked_done" -> "enrollments.evidence.marked";
            case "read" -> "enrollments.evidence.read";
            case "watched" -> "enrollments.evidence.watched-enough";
            default -> "enrollments.evidence.completed";
        };
    }

    /** The key of the words for what is still to be done; a rule that changed later may want a lesson opened once more. */
    public String missingKey() {
        return switch (step.rule()) {
            case "marked_done" -> isOpened() ? "enrollments.missing.mark" : "enrollments.missing.open-and-mark";
            case "read" -> isOpened() ? "enrollments.missing.read" : "enrollments.missing.open";
            case "watched" -> isOpened() ? "enrollments.missing.watched" : "enrollments.missing.open";
            default -> isOpened() ? "enrollments.missing.open-again" : "enrollments.missing.open";
        };
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

    private String word() {
        return step.rule().replace("marked_done", "marked");
    }
}
