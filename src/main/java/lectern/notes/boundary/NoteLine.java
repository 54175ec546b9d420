package lectern.notes.boundary;

import java.time.Instant;
import java.util.UUID;
import lectern.notes.control.NoteFacts;

/**
 * A note in a list.
 *
 * @param colorWords what the colour is called, or null
 * @param time the moment of the video in words, or null
 * @param isLost whether the text no longer has its words
 * @param href where it stands in the lesson, or null
 */
public record NoteLine(UUID id, String quote, String prefix, String suffix, Integer start, String color, String colorWords, String time, String body, int version,
                       Instant createdAt, boolean isLost, String href, String editHref) {

    static NoteLine of(NoteFacts note, boolean isLost, String colorWords, String href, String editHref) {
        boolean isHighlight = note.isHighlight();
        return new NoteLine(note.id(), isHighlight ? note.passage().quote() : null, isHighlight ? note.passage().prefix() : null,
            isHighlight ? note.passage().suffix() : null, isHighlight ? note.passage().start() : null, note.color(), colorWords,
            note.seconds() == null ? null : VideoTime.of(note.seconds()), note.body(), note.version(), note.createdAt(), isLost, href, editHref);
    }

    public boolean isHighlight() {
        return quote != null;
    }

    public boolean hasBody() {
        return !body.isEmpty();
    }

    /** Enough of it to tell it from others. */
    public String excerpt() {
        String words = (hasBody() ? body : quote).replaceAll("\\s+", " ");
        return words.length() <= 60 ? words : words.substring(0, words.offsetByCodePoints(0, Math.min(60, words.codePointCount(0, words.length())))) + "…";
    }
}
