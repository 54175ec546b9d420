package lectern.organizations.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import lectern.organizations.control.Invitations;
import lectern.organizations.control.Members;
import lectern.organizations.control.Roles;
import lectern.organizations.entity.Member;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Fields;
import lectern.platform.web.Once;
import lectern.platform.web.Refused;
import lectern.platform.web.View;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;

/** Inviting an address. Whether it has an account is nobody's business here. */
@Path("{organization:[a-z0-9-]+}/people/invite")
@Boundary
public class InvitationsResource {

    @Inject
    Members members;

    @Inject
    Roles roles;

    @Inject
    Invitations invitations;

    @Inject
    RoleWords roleWords;

    @Inject
    Current current;

    @Inject
    Once once;

    @Inject
    Visit visit;

    @Inject
    Words words;

    @GET
    @Allowed("people.manage")
    @Produces("text/html")
    public View show() {
        return view(Fields.empty());
    }

    @POST
    @Allowed("people.manage")
    public Response create(MultivaluedMap<String, String> posted) {
        PersonForm form = PersonForm.invited(posted, members);
        if (!form.fields().isValid()) {
            throw Refused.invalid(view(form.fields()));
        }
        Member member = Member.invited(current.organizationId(), form.name(), form.email());
        String location = "/" + current.slug() + "/people/" + member.id();
        once.lead(form.fields(), location);
        members.add(member);
        roles.give(member, form.roles());
        invitations.send(member);
        visit.say("good", words.text("organizations.people.invited", form.email()));
        return Response.seeOther(URI.create(location)).build();
    }

    private View view(Fields fields) {
        return View.of("organizations/invite", new PersonFormPage(current.slug(), fields, roleWords.options()));
    }
}
