package lectern.calendar.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Navigation;

/** The calendar in the rail. */
@ApplicationScoped
public class CalendarNavigation implements Navigation {

    @Override
    public List<Place> places(Current current) {
        return current.may("calendar.view") ? List.of(new Place(25, "/calendar", "calendar.nav", "calendar")) : List.of();
    }
}
