package lectern.organizations.boundary;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import lectern.organizations.control.Members;
import lectern.organizations.entity.HeldRole;

/** Which people a list shows, as its address says; what an address cannot mean is left out. */
public record PeopleFilter(String q, String role, UUID team, boolean former) {

    static PeopleFilter of(MultivaluedMap<String, String> query) {
        String words = query.getFirst("q") == null ? "" : query.getFirst("q").strip();
        String role = HeldRole.GIVEN.contains(String.valueOf(query.getFirst("role"))) ? query.getFirst("role") : null;
        return new PeopleFilter(words.substring(0, Math.min(120, words.length())).replace("\0", ""), role, uuid(query.getFirst("team")), query.getFirst("former") != null);
    }

    static Members.After after(MultivaluedMap<String, String> query) {
        UUID id = uuid(query.getFirst("after"));
        String name = query.getFirst("name");
        return id == null || name == null ? Members.After.NOBODY : new Members.After(name.replace("\0", ""), id);
    }

    Members.Wanted wanted() {
        return new Members.Wanted(q, role, team, former);
    }

    /** The list after a person, as the query of an address. */
    String after(Members.Row last) {
        return "?" + (q.isEmpty() ? "" : "q=" + encoded(q) + "&") + (role == null ? "" : "role=" + role + "&")
            + (team == null ? "" : "team=" + team + "&") + (former ? "former=true&" : "") + "name=" + encoded(last.nameKey()) + "&after=" + last.id();
    }

    public boolean isAny() {
        return q.isEmpty() && role == null && team == null && !former;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static UUID uuid(String text) {
        try {
            return text == null || text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
