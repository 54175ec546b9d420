package lectern.organizations.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import lectern.organizations.control.Invitations;
import lectern.organizations.control.Members;
import lectern.organizations.control.Roles;
import lectern.organizations.entity.LastAdmin;
import lectern.organizations.entity.Member;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Ids;
import lectern.platform.web.Refused;
import lectern.platform.web.View;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;

/** One person of an organization: what is known here, and which roles they hold. */
@Path("{organization:[a-z0-9-]+}/people/" + Ids.PATH)
@Boundary
public class PersonResource {

    @Inject
    Members members;

    @Inject
    Invitations invitations;

    @Inject
    Roles roles;

    @Inject
    PersonPages pages;

    @Inject
    Current current;

    @Inject
    Visit visit;

    @Inject
    Words words;

    @GET
    @Allowed("people.view")
    @Produces("text/html")
    public View show(@PathParam("id") UUID id) {
        return pages.stored(members.byId(id).orElseThrow(NotFoundException::new));
    }

    @POST
    @Allowed("people.manage")
    public Response save(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Member member = members.here(id).orElseThrow(NotFoundException::new);
        PersonForm form = PersonForm.changed(posted, members, member);
        if (!form.fields().isValid()) {
            throw Refused.invalid(pages.typed(member, form));
        }
        if (member.isNewerThan(form.version())) {
            throw Refused.conflict(pages.overtaken(member, form));
        }
        give(member, form);
        member.rename(form.name(), form.externalId());
        if (!member.hasAccount()) {
            reach(member, form.email());
        }
        visit.say("good", words.text("organizations.person.saved"));
        return Response.seeOther(URI.create("/" + current.slug() + "/people/" + id)).build();
    }

    // Whoever owns the address that was meant before must not take the membership.
    private void reach(Member member, String email) {
        if (!Objects.equals(email, member.email())) {
            invitations.withdraw(member);
        }
        member.reachAt(email);
    }

    private void give(Member member, PersonForm form) {
        try {
            roles.give(member, form.roles());
        } catch (LastAdmin e) {
            form.fields().reject("roles", "organizations.person.last-admin");
            throw Refused.invalid(pages.typed(member, form));
        }
    }
}
