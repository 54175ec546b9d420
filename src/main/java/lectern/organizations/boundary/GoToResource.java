package lectern.organizations.boundary;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.web.SearchSource;
import lectern.platform.web.View;

/** "Go to…": pages, courses and people by name; a page of its own, and the list the palette shows. */
@Path("{organization:[a-z0-9-]+}/go-to")
@Boundary
public class GoToResource {

    private static final int LONGEST = 100;

    @Inject
    @Any
    Instance<SearchSource> sources;

    @GET
    @Allowed("organization.view")
    @Produces("text/html")
    public View show(@QueryParam("q") @DefaultValue("") String typed) {
        String words = typed.replace("\0", "").strip();
        String query = words.substring(0, Math.min(LONGEST, words.length()));
        List<SearchSource.Group> groups = sources.stream().map(source -> source.find(query)).flatMap(Optional::stream)
            .filter(group -> !group.hits().isEmpty()).sorted(Comparator.comparingInt(SearchSource.Group::order)).toList();
        return View.of("platform/go-to", new GoToPage(query, groups)).part("hits");
    }
}
