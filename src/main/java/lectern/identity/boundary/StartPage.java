package lectern.identity.boundary;

import java.util.List;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Initials;

/** The organizations a person may go to; none, when nobody has let them in yet. */
public record StartPage(String email, List<Place> places) {

    /** An organization to go to. */
    public record Place(String name, String href, String initial) {
    }

    static StartPage of(Current current) {
        return new StartPage(current.person().orElseThrow().email(), current.organizations().stream()
            .map(choice -> new Place(choice.name(), "/" + choice.slug(), Initials.of(choice.name()).substring(0, 1))).toList());
    }

    public boolean isEmpty() {
        return places.isEmpty();
    }
}
