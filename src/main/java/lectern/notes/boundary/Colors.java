package lectern.notes.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import lectern.notes.entity.LessonNote;
import lectern.platform.web.Option;
import lectern.platform.web.Words;

/** The colours of highlights in the words of the person. */
@ApplicationScoped
class Colors {

    @Inject
    Words words;

    List<Option> all() {
        return LessonNote.COLORS.stream().map(color -> new Option(color, of(color))).toList();
    }

    /** What a colour is called; null is none. */
    String of(String color) {
        return color == null ? null : words.text("notes.color." + color);
    }
}
