package lectern.organizations.boundary;

import java.util.List;
import java.util.UUID;
import lectern.organizations.control.Members;
import lectern.organizations.control.Teams;
import lectern.organizations.entity.Team;
import lectern.platform.web.Crumb;
import lectern.platform.web.Fields;
import lectern.platform.web.Initials;

/**
 * One team.
 *
 * @param q whom one looks for to add them
 * @param found who is called that and not in the team yet
 * @param isConflict whether somebody else has renamed the team since the form was opened
 */
public record TeamPage(String slug, UUID id, String name, List<Place> places, String q, List<Place> found, Fields form, boolean mayManage, List<Crumb> trail,
                       boolean isConflict) {

    /** Someone in the team, or who may join it. */
    public record Place(UUID id, String name, String initials, int hue, boolean isLead) {

        static Place of(Teams.Place place) {
            return new Place(place.memberId(), place.name(), Initials.of(place.name()), Initials.hue(place.memberId()), place.isLead());
        }

        static Place of(Members.Row row) {
            return new Place(row.id(), row.name(), Initials.of(row.name()), Initials.hue(row.id()), false);
        }
    }

    static TeamPage of(String slug, Team team, List<Teams.Place> places, String q, List<Members.Row> found, Fields form, boolean mayManage, String teams,
                       boolean isConflict) {
        List<UUID> inside = places.stream().map(Teams.Place::memberId).toList();
        return new TeamPage(slug, team.id(), team.name(), places.stream().map(Place::of).toList(), q,
            found.stream().filter(row -> !inside.contains(row.id())).map(Place::of).toList(), form, mayManage,
            List.of(new Crumb("/" + slug + "/teams", teams)), isConflict);
    }

    public boolean isEmpty() {
        return places.isEmpty();
    }

    /** Whether someone was looked for and nobody was found. */
    public boolean isVain() {
        return !q.isEmpty() && found.isEmpty();
    }
}
