package lectern.courses.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import lectern.courses.control.CourseFacts;
import lectern.courses.entity.Outline;
import lectern.platform.web.Fields;
import lectern.platform.web.Option;
import lectern.platform.web.View;
import lectern.platform.web.Words;

/** Makes the first page for authors. */
@ApplicationScoped
public class EditPages {

    static final List<String> PLACES = List.of("end", "start");

    @Inject
    Authors authors;

    @Inject
    Words words;

    /** {@code find} is what is looked for in the outline, or null. */
    View plain(CourseFacts course, Outline outline, String find) {
        return view(course, outline, Fields.empty(), Fields.empty(), find, false, false);
    }

    /** With a new section that was not taken. */
    View withSection(CourseFacts course, Outline outline, Fields form) {
        return view(course, outline, form, Fields.empty(), null, false, false);
    }

    /** With lessons that were chosen, and why nothing was done with them. */
    View withSelection(CourseFacts course, Outline outline, Fields selection) {
        return view(course, outline, Fields.empty(), selection, null, false, false);
    }

    /** With what keeps the course from being published. */
    View refused(CourseFacts course, Outline outline, boolean mayInsist) {
        return view(course, outline, Fields.empty(), Fields.empty(), null, true, mayInsist);
    }

    private View view(CourseFacts course, Outline outline, Fields form, Fields selection, String find, boolean isRefused, boolean mayInsist) {
        return View.of("courses/edit", new EditPage(authors.choosing(course, outline, selection, find), course, form, selection, SectionOptions.of(outline),
            places(), isRefused, mayInsist));
    }

    private List<Option> places() {
        return PLACES.stream().map(place -> new Option(place, words.text("courses.selection.place." + place))).toList();
    }
}
