package lectern.notes.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Navigation;

/** Notes in the rail; who looks after the organization has no room for them there and finds them at lessons and courses. */
@ApplicationScoped
public class NotesNavigation implements Navigation {

    @Override
    public List<Place> places(Current current) {
        return current.may("notes.keep") && !current.may("people.manage") ? List.of(new Place(50, "/notes", "notes.nav", "notebook-pen")) : List.of();
    }
}
