package lectern.teaching.boundary;

import java.util.List;
import lectern.platform.web.Crumb;
import lectern.platform.web.Fields;

/** What somebody who teaches says of themselves, and how they want to look at their courses. */
public record MyProfilePage(List<Crumb> trail, String href, Fields form, Fields daysForm) {
}
