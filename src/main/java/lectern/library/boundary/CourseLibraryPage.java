package lectern.library.boundary;

import java.util.List;
import lectern.library.control.UseFacts;
import lectern.platform.web.Crumb;

/** What a course has from the library. */
public record CourseLibraryPage(List<Crumb> trail, String href, String libraryHref, List<UseFacts> uses) {

    public boolean isEmpty() {
        return uses.isEmpty();
    }
}
