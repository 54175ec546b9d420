package lectern.courses.boundary;

import java.util.List;
import lectern.platform.web.Fields;
import lectern.platform.web.Option;

/**
 * Where a section or lesson may be moved to.
 *
 * @param field what the chosen section is sent as: {@code section} of a lesson, {@code parent} of a section
 * @param top the words for "in no section", or null where that is no choice
 */
public record PlacePage(Author author, String href, String back, String title, Fields form, String field, String top, List<Option> sections) {
}
