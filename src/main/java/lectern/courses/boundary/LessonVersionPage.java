package lectern.courses.boundary;

import java.util.List;
import lectern.courses.control.LessonVersion;
import lectern.platform.richtext.Difference;

/**
 * What a lesson held at some time.
 *
 * @param presentTitle the title it has now
 * @param isPresent whether the lesson holds the same now
 * @param changes what putting it back would add and take away, in words
 * @param html its text, as it is read
 * @param link where it leads, or null
 */
public record LessonVersionPage(Author author, String lessonHref, LessonVersion version, String presentTitle, boolean isPresent,
                                List<Difference.Line> changes, String html, String link) {

    public String href() {
        return lessonHref + "/versions/" + version.id();
    }

    public boolean hasAuthor() {
        return version.author() != null;
    }

    public boolean isRenamed() {
        return !version.title().equals(presentTitle);
    }

    public boolean isReworded() {
        return !changes.isEmpty();
    }

    public boolean hasText() {
        return !html.isEmpty();
    }

    public boolean hasLink() {
        return link != null;
    }
}
