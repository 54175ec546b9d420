package lectern.questions.boundary;

import java.util.List;
import lectern.platform.web.Crumb;

/**
 * The questions at a lesson.
 *
 * @param more where the list goes on, or null
 * @param ask the form to ask another
 */
public record LessonQuestionsPage(List<Crumb> trail, String lessonTitle, List<Choice> choices, String show, List<Line> lines, String more, AskPage ask) {

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** Whether nothing was ever asked here, as far as one sees. */
    public boolean isUntouched() {
        return lines.isEmpty() && !show.equals("waiting");
    }
}
