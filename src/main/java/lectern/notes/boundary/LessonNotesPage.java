package lectern.notes.boundary;

import java.util.List;
import lectern.platform.web.Crumb;
import lectern.platform.web.Fields;
import lectern.platform.web.Option;

/**
 * What a person keeps in one lesson.
 *
 * @param href its own address; new notes are posted there
 * @param mineHref everything the person keeps in the course
 * @param noteHref what the address of each note begins with
 * @param area under which name this person's browser keeps notes of this lesson that could not be sent
 */
public record LessonNotesPage(List<Crumb> trail, String lessonTitle, String language, String lessonHref, String href, String mineHref, String noteHref, String area,
                              boolean isBookmarked, List<NoteLine> notes, List<Option> colors, Fields form) {

    public boolean isEmpty() {
        return notes.isEmpty();
    }

    /** Where the button that sets or removes the bookmark leads. */
    public String bookmarkHref() {
        return lessonHref + (isBookmarked ? "/bookmark/removal" : "/bookmark");
    }

    /** Whether a highlight was posted that could not be kept. */
    public boolean isAtPassage() {
        return !form.value("quote").isEmpty();
    }
}
