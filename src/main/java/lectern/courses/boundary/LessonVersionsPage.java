package lectern.courses.boundary;

import java.util.List;
import lectern.courses.control.LessonVersion;

/** What a lesson held before, the newest first. */
public record LessonVersionsPage(Author author, String lessonHref, String title, List<LessonVersion> versions) {

    public boolean isEmpty() {
        return versions.isEmpty();
    }
}
