package lectern.courses.boundary;

import java.util.List;
import lectern.platform.web.Fields;
import lectern.platform.web.Option;

/** The form for a new lesson. */
public record NewLessonPage(Author author, String href, Fields form, List<Option> kinds, List<Option> sections) {

    public boolean hasSections() {
        return !sections.isEmpty();
    }
}
