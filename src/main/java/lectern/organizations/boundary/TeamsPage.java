package lectern.organizations.boundary;

import java.util.List;
import lectern.organizations.control.Teams;
import lectern.platform.web.Fields;

/** The teams of an organization. */
public record TeamsPage(String slug, List<Teams.Row> teams, Fields form, boolean mayManage) {

    public boolean isEmpty() {
        return teams.isEmpty();
    }
}
