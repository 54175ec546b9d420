package lectern.courses.control;

import lectern.platform.richtext.RichText;
import lectern.platform.richtext.TooLong;
import lectern.platform.web.Fields;

/** The rich text of a lesson's form. */
final class WrittenText {

    static final String FIELD = "body";

    private WrittenText() {
    }

    static String read(Fields form, String organization) {
        try {
            return RichText.store(form.value(FIELD), organization);
        } catch (TooLong e) {
            form.reject(FIELD, "courses.lesson.too-long", e.limit());
            return "";
        }
    }

    /** As it goes into the editor. */
    static String edited(LessonFacts lesson) {
        return RichText.show(lesson.content().body(), lesson.organization());
    }

    /** As it is read. */
    static String shown(LessonFacts lesson) {
        return RichText.decorated(edited(lesson));
    }
}
