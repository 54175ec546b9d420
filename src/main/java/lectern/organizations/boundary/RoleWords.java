package lectern.organizations.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import lectern.organizations.entity.HeldRole;
import lectern.platform.web.Option;
import lectern.platform.web.Words;

/** The roles an organization gives, in the reader's words. */
@ApplicationScoped
public class RoleWords {

    private static final Map<String, String> NAMES = Map.of(
        "instructor", "organizations.role.instructor",
        "team_lead", "organizations.role.team-lead",
        "support_agent", "organizations.role.support-agent",
        "parent", "organizations.role.parent",
        "org_admin", "organizations.role.org-admin");
    private static final Map<String, String> HELP = Map.of(
        "instructor", "organizations.role.instructor.help",
        "team_lead", "organizations.role.team-lead.help",
        "support_agent", "organizations.role.support-agent.help",
        "parent", "organizations.role.parent.help",
        "org_admin", "organizations.role.org-admin.help");

    @Inject
    Words words;

    String name(String role) {
        return words.text(NAMES.getOrDefault(role, "organizations.role.member"));
    }

    /** The roles to choose from, with what each may do. */
    List<Option> options() {
        return HeldRole.GIVEN.stream().map(role -> new Option(role, name(role), words.text(HELP.get(role)))).toList();
    }
}
