package lectern.library.boundary;

import java.util.List;
import lectern.platform.web.Crumb;
import lectern.platform.web.Fields;

/** A folder of the library, to rename it or to take it away. */
public record FolderPage(List<Crumb> trail, String href, String name, boolean isEmpty, Fields form) {
}
