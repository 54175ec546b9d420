package lectern.calendar.control;

import java.time.Instant;

/**
 * A date of somebody, in words of the reader's language.
 *
 * @param at the moment, or the last moment of a day that is meant as a whole
 * @param hasTime whether the hour says something, or the day alone
 * @param tone how pressing it is; the words say it as well
 * @param icon its picture
 * @param words what happens then: "Due", "Opens", "Course ends"
 * @param title what it happens to
 * @param note what that belongs to, or null where the title says it
 * @param language the language of title and note
 * @param href where one does something about it
 * @param topic the word of the {@link CalendarSource.Topic} it belongs to, or empty
 */
public record Entry(Instant at, boolean hasTime, Tone tone, String icon, String words, String title, String note, String language, String href, String topic) {

    /** How pressing a date is: it is not, it will be today, it has gone by. */
    public enum Tone {
        PLAIN, SOON, LATE
    }

    /** The same where what it belongs to is said around it. */
    public Entry inside() {
        return new Entry(at, hasTime, tone, icon, words, title, null, language, href, topic);
    }

    /** Whether it has gone by and still waits to be done. */
    public boolean isLate() {
        return tone == Tone.LATE;
    }

    /** The class of the words where they stand out, or null. */
    public String badge() {
        return switch (tone) {
            case PLAIN -> null;
            case SOON -> "badge badge--warn";
            case LATE -> "badge badge--bad";
        };
    }

    /** The class of the entry in a table of days. */
    public String dayClass() {
        return isLate() ? "calendar__event calendar__event--late" : "calendar__event";
    }

    public boolean isPlain() {
        return tone == Tone.PLAIN;
    }

    public boolean hasNote() {
        return note != null;
    }
}
