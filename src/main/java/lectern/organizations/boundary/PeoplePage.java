package lectern.organizations.boundary;

import java.util.List;
import java.util.UUID;
import lectern.platform.web.Option;

/**
 * The people of an organization.
 *
 * @param total how many belong to it
 * @param next the address of the next rows, or null
 */
public record PeoplePage(String slug, PeopleFilter filter, List<Person> people, int total, String next, List<Option> roles, List<Option> teams, boolean mayManage) {

    /** A person as the list shows them. */
    public record Person(UUID id, String name, String initials, int hue, String email, List<String> roles, String teams, boolean hasAccount, boolean isInvited) {
    }

    public boolean isEmpty() {
        return people.isEmpty();
    }

    /** Whether the list is a part of all, and not empty, where its own button leads back to all. */
    public boolean isClearable() {
        return !filter.isAny() && !people.isEmpty();
    }

    public boolean isRole(String role) {
        return role.equals(filter.role());
    }

    public boolean isTeam(String team) {
        return filter.team() != null && filter.team().toString().equals(team);
    }
}
