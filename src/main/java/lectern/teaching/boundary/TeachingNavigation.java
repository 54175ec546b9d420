package lectern.teaching.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Navigation;

/** Teaching in the rail. */
@ApplicationScoped
public class TeachingNavigation implements Navigation {

    @Override
    public List<Place> places(Current current) {
        return current.may("teaching.view") ? List.of(new Place(30, "/teaching", "teaching.nav", "chart-column").with("/reviews", "/instructors")) : List.of();
    }
}
