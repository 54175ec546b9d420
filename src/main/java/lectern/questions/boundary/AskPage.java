package lectern.questions.boundary;

import java.util.List;
import lectern.platform.web.Crumb;
import lectern.platform.web.Fields;

/**
 * The form to ask at a lesson.
 *
 * @param action where it is sent
 * @param newHref its own address, which also tells what was asked before
 * @param similar questions like what is typed
 */
public record AskPage(List<Crumb> trail, String lessonTitle, String lessonHref, String action, String newHref, Fields form, boolean hasFilm, boolean allowsAnonymity,
                      List<Similar> similar) {

    /** A question that was asked before. */
    public record Similar(String href, String title, int answers, boolean isAccepted, String lesson) {
    }

    public boolean hasSimilar() {
        return !similar.isEmpty();
    }
}
