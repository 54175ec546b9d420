package lectern.library.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Navigation;

/** The library in the rail, for those who make courses. */
@ApplicationScoped
public class LibraryNavigation implements Navigation {

    @Override
    public List<Place> places(Current current) {
        return current.may("library.use") && current.may("courses.create") ? List.of(new Place(40, "/library", "library.nav", "library")) : List.of();
    }
}
