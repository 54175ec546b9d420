package lectern.courses.control;

/**
 * Something in a text that keeps somebody from reading it or from getting on.
 *
 * @param place what it is about
 * @param number which one of these in the text, from 0
 * @param reason the end of the message key that says it
 * @param words what the message names: the words of a link or heading, the name of a file; may be empty
 */
public record Finding(Place place, int number, String reason, String words) {

    /** What a finding can be about, as editors know it. */
    public enum Place {

        PICTURE, HEADING, LINK, TABLE
    }
}
