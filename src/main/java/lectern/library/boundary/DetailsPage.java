package lectern.library.boundary;

import java.util.List;
import lectern.platform.web.Crumb;
import lectern.platform.web.Fields;
import lectern.platform.web.Option;

/** What is said about an item, to change it. */
public record DetailsPage(List<Crumb> trail, String href, String itemHref, Fields form, List<Option> folders, List<Option> licences) {
}
