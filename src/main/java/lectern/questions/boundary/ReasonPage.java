package lectern.questions.boundary;

import java.util.List;
import lectern.platform.web.Fields;

/**
 * Asks why a post is to be reported or removed.
 *
 * @param isReport whether it is reported; else it is removed
 * @param title of the question
 * @param text of the post
 */
public record ReasonPage(String back, String action, boolean isReport, String title, List<TextPart> text, Fields form) {

    public String headKey() {
        return isReport ? "questions.report.title" : "questions.remove.title";
    }

    public String helpKey() {
        return isReport ? "questions.report.help" : "questions.remove.help";
    }

    public String submitKey() {
        return isReport ? "questions.report.submit" : "questions.remove.submit";
    }
}
