package lectern.organizations.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lectern.organizations.control.Invitations;
import lectern.organizations.control.Roles;
import lectern.organizations.control.Teams;
import lectern.organizations.entity.Member;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Fields;
import lectern.platform.web.View;

/** The page of one person, as it is, as it was typed, or with what stands in the way. */
@ApplicationScoped
public class PersonPages {

    @Inject
    Roles roles;

    @Inject
    Teams teams;

    @Inject
    Invitations invitations;

    @Inject
    RoleWords roleWords;

    @Inject
    Current current;

    @Inject
    Clock clock;

    View stored(Member member) {
        List<String> held = roles.of(member.id());
        return view(member, held, filled(member, held), null, null);
    }

    View typed(Member member, PersonForm form) {
        return view(member, form.roles(), form.fields(), null, null);
    }

    View overtaken(Member member, PersonForm form) {
        return view(member, form.roles(), form.fields(), member.fullName(), null);
    }

    View hindered(Member member, String problem) {
        List<String> held = roles.of(member.id());
        return view(member, held, filled(member, held), null, problem);
    }

    private static Fields filled(Member member, List<String> held) {
        Map<String, Object> values = new HashMap<>(Map.of("name", member.fullName(), "roles", held));
        values.put("email", member.email());
        values.put("external_id", member.externalId());
        return Fields.of(values);
    }

    private View view(Member member, List<String> held, Fields form, String overtakenBy, String problem) {
        return View.of("organizations/person", PersonPage.of(current.slug(), member, held.stream().map(roleWords::name).toList(), teams.of(member.id()),
            invitations.open(member.id()).filter(invitation -> invitation.isOpen(clock.instant())).orElse(null), form, roleWords.options(),
            overtakenBy, problem, current.may("people.manage")));
    }
}
