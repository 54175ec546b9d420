package lectern.courses.boundary;

import java.util.List;
import lectern.courses.control.CopyFacts;

/**
 * A course on its way into a copy, or what has become of it.
 *
 * @param error why it failed, in words, or null
 * @param courseHref the copy, to go on with it, or null
 * @param againHref where to ask for it once more
 */
public record CopyPage(List<Crumb> trail, String href, CopyFacts facts, String error, String courseHref, String againHref) {
}
