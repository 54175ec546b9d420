package lectern.questions.boundary;

import java.util.List;
import lectern.platform.web.Crumb;
import lectern.platform.web.Fields;

/**
 * Questions of a course, or of all courses somebody teaches, or one's own.
 *
 * @param show which of them, as its word
 * @param courses the courses to choose from, empty where there is no choice
 * @param more where the list goes on, or null
 * @param everywhere the list over all courses, or null where this is it
 * @param rules what those who look after the course have said, or null for others and for several courses
 * @param rulesAction where that is saved
 */
public record QuestionListPage(List<Crumb> trail, String title, List<Choice> choices, List<Choice> courses, String show, List<Line> lines, String more, String everywhere, Fields rules,
                               String rulesAction) {

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    public boolean hasTrail() {
        return !trail.isEmpty();
    }

    public boolean hasChoices() {
        return choices.size() > 1;
    }

    public boolean hasCourses() {
        return courses.size() > 2;
    }

    public boolean hasRules() {
        return rules != null;
    }

    public boolean isPart() {
        return everywhere != null;
    }

    /** What to say of a list without lines. */
    public String emptyKey() {
        return "questions.empty." + show;
    }
}
