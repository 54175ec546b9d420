package lectern.questions.boundary;

import java.util.Map;
import java.util.Optional;
import lectern.platform.web.Fields;
import lectern.questions.control.AskedLessons.AskedLesson;
import lectern.questions.entity.Spot;

/** What is typed to ask a question. */
final class AskForm {

    static final int TITLE = 200;
    static final int BODY = 10_000;
    static final int QUOTE = 1000;
    private static final int AROUND = 100;

    private final Fields fields;
    private final String title;
    private final String body;
    private final Spot spot;
    private final boolean isAnonymous;

    private AskForm(Fields fields, AskedLesson lesson) {
        this.fields = fields;
        this.title = fields.required("title", TITLE).replaceAll("\\s+", " ");
        this.body = fields.optional("body", BODY);
        this.spot = new Spot(quote(lesson), around("prefix"), around("suffix"), seconds(lesson));
        this.isAnonymous = lesson.allowsAnonymity() && fields.flag("anonymous");
    }

    static AskForm read(Fields fields, AskedLesson lesson) {
        return new AskForm(fields, lesson);
    }

    /** The form as a link fills it in. */
    static Fields filled(String title, String quote, String prefix, String suffix, String time) {
        return Fields.of(Map.of("title", seen(title), "quote", seen(quote), "prefix", seen(prefix), "suffix", seen(suffix), "time", seen(time)));
    }

    Fields fields() {
        return fields;
    }

    boolean isValid() {
        return fields.isValid();
    }

    String title() {
        return title;
    }

    String body() {
        return body;
    }

    Spot spot() {
        return spot;
    }

    boolean isAnonymous() {
        return isAnonymous;
    }

    private String quote(AskedLesson lesson) {
        String quote = fields.optional("quote", QUOTE).replaceAll("\\s+", " ");
        if (quote.isEmpty()) {
            return null;
        }
        if (!lesson.has(quote)) {
            fields.reject("quote", "questions.quote.unknown");
        }
        return quote;
    }

    private String around(String name) {
        String text = fields.value(name).replace("\0", "").replaceAll("\\s+", " ");
        // What stands next to the passage tells most.
        return name.equals("prefix") ? text.substring(Math.max(0, text.length() - AROUND)) : text.substring(0, Math.min(AROUND, text.length()));
    }

    private Integer seconds(AskedLesson lesson) {
        String written = fields.value("time").strip();
        if (written.isEmpty() || !lesson.hasFilm()) {
            return null;
        }
        Optional<Integer> seconds = Moment.read(written);
        if (seconds.isEmpty()) {
            fields.reject("time", "questions.time.unreadable");
        }
        return seconds.orElse(null);
    }

    private static String seen(String value) {
        return value == null ? "" : value.replace("\0", "");
    }
}
