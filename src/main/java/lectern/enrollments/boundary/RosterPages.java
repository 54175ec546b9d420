package lectern.enrollments.boundary;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import lectern.enrollments.control.Roster;
import lectern.enrollments.control.RosterFilter;
import lectern.enrollments.control.RosterRow;
import lectern.platform.tenancy.Boundary;

/** Reads the roster in a transaction a page, for a file that is written after the request's own has ended. */
@Boundary
public class RosterPages {

    @Inject
    Roster roster;

    @Inject
    Clock clock;

    public List<RosterRow> page(UUID courseId, RosterFilter filter, int size) {
        return roster.page(courseId, filter, size, clock.instant());
    }
}
