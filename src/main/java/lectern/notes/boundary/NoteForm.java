package lectern.notes.boundary;

import java.util.Optional;
import java.util.Set;
import lectern.notes.entity.LessonNote;
import lectern.notes.entity.Passage;
import lectern.platform.web.Fields;

/**
 * What was typed into a note.
 *
 * @param passage what it stands at, or null
 * @param color what the passage is painted in, or null
 * @param seconds the moment of the video it stands at, or null
 */
record NoteForm(Fields fields, String body, Passage passage, String color, Integer seconds) {

    static final int LONGEST = 20_000;
    static final int LONGEST_QUOTE = 5_000;
    private static final int LONGEST_TEXT = 10_000_000;
    private static final int LONGEST_VIDEO = 359_999;

    /** A new note. */
    static NoteForm begun(Fields fields) {
        String quote = fields.value("quote").strip();
        if (quote.length() > LONGEST_QUOTE) {
            fields.reject("quote", "notes.error.quote", LONGEST_QUOTE, quote.length());
        }
        Optional<Integer> start = fields.number("start", 0, LONGEST_TEXT);
        Optional<Integer> seconds = fields.number("seconds", 0, LONGEST_VIDEO);
        if (quote.indexOf('\0') >= 0) {
            fields.reject("quote", "platform.form.characters");
        }
        Passage passage = quote.isEmpty() ? null : new Passage(quote, clean(fields.value("prefix")), clean(fields.value("suffix")), start.orElse(null));
        return read(fields, passage != null, passage, seconds.orElse(null));
    }

    /** A note that is changed. */
    static NoteForm changed(Fields fields, boolean isHighlight) {
        return read(fields, isHighlight, null, null);
    }

    private static NoteForm read(Fields fields, boolean isHighlight, Passage passage, Integer seconds) {
        String body = fields.optional("body", LONGEST).replace("\r\n", "\n");
        if (body.isEmpty() && !isHighlight) {
            fields.reject("body", "notes.error.empty");
        }
        return new NoteForm(fields, body, passage, isHighlight ? color(fields) : null, seconds);
    }

    private static String color(Fields fields) {
        return fields.value("color").isEmpty() ? LessonNote.COLORS.get(0) : fields.oneOf("color", Set.copyOf(LessonNote.COLORS));
    }

    private static String clean(String context) {
        return context.replace("\0", "");
    }
}
