package lectern.organizations.boundary;

import java.util.List;
import lectern.platform.web.SearchSource;

/** What "go to…" found. */
public record GoToPage(String query, List<SearchSource.Group> groups) {

    public boolean isEmpty() {
        return groups.isEmpty();
    }
}
