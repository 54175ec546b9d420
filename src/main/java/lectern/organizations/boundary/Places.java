package lectern.organizations.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Navigation;

/** The organization's own places in the rail. */
@ApplicationScoped
public class Places implements Navigation {

    @Override
    public List<Place> places(Current current) {
        List<Place> places = new ArrayList<>();
        places.add(new Place(10, "", "organizations.nav.home", "house"));
        if (current.may("people.view")) {
            places.add(new Place(60, "/people", "organizations.nav.people", "users").with("/teams"));
        }
        if (current.may("organization.settings")) {
            places.add(new Place(90, "/settings", "organizations.nav.settings", "settings"));
        }
        return places;
    }
}
