package lectern.enrollments.boundary;

import java.util.List;
import lectern.platform.web.Fields;
import lectern.platform.web.Option;

/**
 * Putting people into a course.
 *
 * @param places how many more fit, or null for any number
 * @param closedKey why nobody can be put in, or null
 */
public record EnrolPage(List<Crumb> trail, String courseTitle, String people, Fields form, List<Option> teams, Integer places, String closedKey) {

    public boolean isClosed() {
        return closedKey != null;
    }

    public boolean hasTeams() {
        return !teams.isEmpty();
    }

    public boolean isLimited() {
        return places != null;
    }
}
