package lectern.questions.boundary;

import java.util.List;
import lectern.platform.web.Crumb;
import lectern.platform.web.Fields;

/**
 * A question with its answers.
 *
 * @param passageHref the passage in its lesson as it is now, or null where it is no longer found
 * @param momentHref the time in its video, or null
 * @param more where the answers go on, or null
 * @param form the form to answer, or null where nobody can
 */
public record QuestionPage(List<Crumb> trail, String title, PostView question, String quote, String passageHref, String moment, String momentHref, boolean isLocked,
                           int answerCount, List<PostView> answers, String more, String answersAction, Fields form, boolean allowsAnonymity) {

    public boolean hasQuote() {
        return quote != null;
    }

    public boolean hasMoment() {
        return moment != null;
    }

    public boolean isAnswerable() {
        return form != null;
    }
}
