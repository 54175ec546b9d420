package lectern.courses.boundary;

/**
 * Something that stands out in a text, in words.
 *
 * @param find its place, as the editor finds it
 * @param href where it can be mended
 */
public record FindingLine(String text, String find, String href) {
}
