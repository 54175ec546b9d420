package lectern.enrollments.boundary;

import java.util.List;
import lectern.courses.control.GroupFacts;
import lectern.platform.web.Fields;
import lectern.platform.web.Option;

/** The groups of a course, and the form for a new one. */
public record GroupsPage(List<Crumb> trail, String address, List<GroupFacts> groups, Fields form, List<Option> people, String zone) {

    public boolean isEmpty() {
        return groups.isEmpty();
    }
}
