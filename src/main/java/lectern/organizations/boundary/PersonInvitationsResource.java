package lectern.organizations.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import lectern.organizations.control.Invitations;
import lectern.organizations.control.Members;
import lectern.organizations.entity.Member;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Ids;
import lectern.platform.web.Refused;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;

/** Asking someone who is here without an account to sign in: again, or for the first time. */
@Path("{organization:[a-z0-9-]+}/people/" + Ids.PATH + "/invitation")
@Boundary
public class PersonInvitationsResource {

    @Inject
    Members members;

    @Inject
    Invitations invitations;

    @Inject
    PersonPages pages;

    @Inject
    Current current;

    @Inject
    Visit visit;

    @Inject
    Words words;

    @POST
    @Allowed("people.manage")
    public Response create(@PathParam("id") UUID id) {
        Member member = members.here(id).orElseThrow(NotFoundException::new);
        if (!member.canBeInvited()) {
            throw Refused.invalid(pages.hindered(member, "organizations.person.cannot-invite"));
        }
        invitations.send(member);
        visit.say("good", words.text("organizations.people.invited", member.email()));
        return Response.seeOther(URI.create("/" + current.slug() + "/people/" + id)).build();
    }
}
