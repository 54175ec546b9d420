package lectern.guards;

import static lectern.guards.Changes.NOTHING;
import static lectern.guards.Changes.idOf;
import static lectern.guards.Changes.press;
import static lectern.guards.Changes.stranger;
import static lectern.guards.Changes.submit;

import java.util.Map;
import lectern.testing.Answer;
import lectern.testing.Lectern;
import lectern.testing.OwnOrganization;
import lectern.testing.Visitor;

/** What changes accounts, organizations, people and teams. */
final class PeopleChanges {

    private final Changes changes;
    private final OwnOrganization own;
    private final Visitor ona;
    private final Visitor max;
    private int made;

    PeopleChanges(Changes changes) {
        this.changes = changes;
        this.own = changes.own();
        this.ona = changes.ona();
        this.max = changes.max();
        identity();
        organizations();
        teams();
        embeds();
    }

    private void identity() {
        changes.put("identity.account.save", () -> submit(max, "/account", "form:has([name=zone])", Map.of("name", "Max Other")));
        changes.put("identity.password.change", () -> submit(own.join("Pia"), "/account/password", "form:has([name=old])",
            Map.of("old", OwnOrganization.PASSWORD, "password", "seven boats at anchor")));
        changes.put("identity.sessions.end", () -> {
            signIn();
            return submit(max, "/account/sessions", "main li form", NOTHING);
        });
        changes.put("identity.sessions.endOthers", () -> {
            signIn();
            return press(max, "/account/sessions/end");
        });
        changes.put("identity.sign-in.create", () -> submit(stranger(), "/sign-in", "form:has([name=password])", Map.of("email", own.email("max"), "password", OwnOrganization.PASSWORD)));
        changes.put("identity.sign-in.tryAs", () -> submit(stranger(), "/sign-in", "form[action=/sign-in/demo]", Map.of("demo", "cleo@acme.test")));
        changes.put("identity.sign-out.create", () -> press(signIn(), "/sign-out"));
        changes.put("identity.forgotten-passwords.create", () -> forget(stranger(), "max"));
        changes.put("identity.password-resets.create", () -> {
            own.join("Rae");
            Visitor rae = stranger();
            return submit(rae, forget(rae, "rae").document().select("main a.button--primary").attr("href"), "form:has([name=password])", Map.of("password", "seven boats at anchor"));
        });
    }

    private void organizations() {
        changes.put("organizations.platform-organizations.create", () -> submit(stranger().signIn("root@lectern.test"), "/platform/organizations/new", "form:has([name=slug])",
            Map.of("name", "Further", "slug", own.slug() + "-further", "language", "en", "zone", "Europe/London", "accent", "#224466",
                "admin_name", "Fay", "admin_email", own.email("fay"))));
        changes.put("organizations.settings.save", () -> submit(ona, own.path("/settings/general"), "form:has([name=slug])", Map.of("name", "Renamed")));
        changes.put("organizations.logos.create", this::hangUpALogo);
        changes.put("organizations.logos.remove", () -> {
            hangUpALogo();
            return press(ona, own.path("/settings/logo/removal"));
        });
        changes.put("organizations.people.create", () -> addPerson("Uma"));
        changes.put("organizations.person.save", () -> submit(ona, addPerson("Udo").location(), "form:has([name=external_id])", Map.of("name", "Udo Other")));
        changes.put("organizations.departures.create", () -> press(ona, addPerson("Ute").location() + "/departure"));
        changes.put("organizations.departures.undo", () -> {
            String person = addPerson("Uli").location();
            press(ona, person + "/departure");
            return press(ona, person + "/departure/undo");
        });
        changes.put("organizations.invitations.create", () -> submit(ona, own.path("/people/invite"), "form:has([name=email])", Map.of("name", "Ida", "email", own.email("ida"))));
        changes.put("organizations.person-invitations.create", () -> press(ona, own.invite("Ira") + "/invitation"));
        changes.put("organizations.newcomers.create", () -> {
            own.invite("Ike");
            return submit(stranger(), OwnOrganization.link(Lectern.running(), own.email("ike")), "form:has([name=password])", Map.of("password", OwnOrganization.PASSWORD));
        });
        changes.put("organizations.offers.accept", () -> {
            OwnOrganization other = OwnOrganization.at(Lectern.running());
            submit(ona, own.path("/people/invite"), "form:has([name=email])", Map.of("name", "Ona", "email", other.email("ona")));
            return submit(other.admin(), OwnOrganization.link(Lectern.running(), other.email("ona")), "form[action$=/acceptance]", NOTHING);
        });
    }

    private void teams() {
        changes.put("organizations.teams.create", this::team);
        changes.put("organizations.team.rename", () -> submit(ona, team().location(), "form:has([name=name])", Map.of("name", "Renamed " + ++made)));
        changes.put("organizations.team.delete", () -> press(ona, team().location() + "/deletion"));
        changes.put("organizations.team.restore", () -> {
            String team = team().location();
            press(ona, team + "/deletion");
            return press(ona, team + "/deletion/undo");
        });
        changes.put("organizations.team-members.create", () -> press(ona, team().location() + "/members", Map.of("member", idOf(addPerson("Mo").location()))));
        changes.put("organizations.team-members.lead", () -> withMember("/members/lead"));
        changes.put("organizations.team-members.remove", () -> withMember("/members/departure"));
    }

    private void embeds() {
        changes.put("organizations.embeds.create", this::embed);
        changes.put("organizations.embeds.allow", () -> submit(ona, own.path("/settings/embeds"), "#players form", Map.of("vimeo", "")));
        changes.put("organizations.embeds.delete", this::removeEmbed);
        changes.put("organizations.embeds.restore", () -> ona.submit(ona.follow(removeEmbed()).form(".flash form"), NOTHING));
    }

    private Visitor signIn() {
        return stranger().signIn(own.email("max"), OwnOrganization.PASSWORD);
    }

    private Answer forget(Visitor visitor, String name) {
        return submit(visitor, "/password/forgotten", "form:has([name=email])", Map.of("email", own.email(name)));
    }

    private Answer hangUpALogo() {
        return submit(ona, own.path("/settings/general"), "form:has([name=logo])", Map.of("logo", changes.picture()));
    }

    private Answer addPerson(String name) {
        return submit(ona, own.path("/people/new"), "form:has([name=external_id])", Map.of("name", name));
    }

    private Answer team() {
        return submit(ona, own.path("/teams"), "form:has([name=name])", Map.of("name", "Team " + ++made));
    }

    private Answer embed() {
        return submit(ona, own.path("/settings/embeds"), "#add form", Map.of("name", "Media", "host", "media" + ++made + ".example.edu"));
    }

    private Answer removeEmbed() {
        embed();
        return submit(ona, own.path("/settings/embeds"), "#sites li:last-child form", NOTHING);
    }

    private Answer withMember(String address) {
        String team = team().location();
        Map<String, String> member = Map.of("member", idOf(addPerson("Mae").location()), "lead", "true");
        press(ona, team + "/members", member);
        return press(ona, team + address, member);
    }
}
