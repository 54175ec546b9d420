package lectern.reviews.boundary;

import java.util.List;
import lectern.platform.web.Crumb;
import lectern.platform.web.Fields;

/**
 * One review, for those who look after its course.
 *
 * @param isConflict whether somebody else answered since the page was opened
 */
public record ReviewPage(List<Crumb> trail, String courseTitle, String language, String href, ReviewLine review, boolean isEscalated, boolean isResolved,
                         Fields answerForm, Fields hideForm, boolean isConflict) {

    /** Whether it can be settled without another word. */
    public boolean isReady() {
        return isEscalated && review.hasAnswer();
    }

    /** The moment of the answer the page shows, or empty. */
    public String seen() {
        return review.hasAnswer() ? review.answer().at().toString() : "";
    }

    public String answerKey() {
        return review.hasAnswer() ? "reviews.answer.change" : "reviews.answer.post";
    }
}
