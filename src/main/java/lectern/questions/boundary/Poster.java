package lectern.questions.boundary;

/**
 * Who wrote a post, as far as the reader may know.
 *
 * @param initials of the name, or a sign that stands for nobody in particular
 * @param isHidden whether fellow students do not see the name that is shown here
 */
public record Poster(String name, String initials, int hue, boolean isHidden) {
}
