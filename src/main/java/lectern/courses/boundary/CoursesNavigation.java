package lectern.courses.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Navigation;

/** Courses in the rail. */
@ApplicationScoped
public class CoursesNavigation implements Navigation {

    @Override
    public List<Place> places(Current current) {
        return current.may("courses.view") ? List.of(new Place(20, "/courses", "courses.nav", "book-open")) : List.of();
    }
}
