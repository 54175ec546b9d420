package lectern.organizations.boundary;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import lectern.organizations.control.Members;
import lectern.organizations.control.Roles;
import lectern.organizations.entity.LastAdmin;
import lectern.organizations.entity.Member;
import lectern.organizations.entity.MembershipEnded;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Ids;
import lectern.platform.web.Refused;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;

/** Leaving an organization, and coming back. The row stays, with all that the person did. */
@Path("{organization:[a-z0-9-]+}/people/" + Ids.PATH + "/departure")
@Boundary
public class DeparturesResource {

    @Inject
    Members members;

    @Inject
    Roles roles;

    @Inject
    PersonPages pages;

    @Inject
    Current current;

    @Inject
    Clock clock;

    @Inject
    Visit visit;

    @Inject
    Words words;

    @Inject
    Event<MembershipEnded> ended;

    @POST
    @Allowed("people.manage")
    public Response create(@PathParam("id") UUID id) {
        Member member = members.here(id).orElseThrow(NotFoundException::new);
        letGo(member);
        member.leave(clock.instant());
        ended.fire(new MembershipEnded(member.organizationId(), id));
        visit.sayWithUndo(words.text("organizations.person.ended", member.fullName()), address(id) + "/departure/undo");
        return Response.seeOther(URI.create(address(id))).build();
    }

    private void letGo(Member member) {
        try {
            if (roles.isAdmin(member)) {
                roles.keepAdminBeside(member);
            }
        } catch (LastAdmin e) {
            throw Refused.invalid(pages.hindered(member, "organizations.person.last-admin"));
        }
    }

    @POST
    @Path("undo")
    @Allowed("people.manage")
    public Response undo(@PathParam("id") UUID id) {
        Member member = members.byId(id).orElseThrow(NotFoundException::new);
        member.comeBack();
        visit.say("good", words.text("organizations.person.restored", member.fullName()));
        return Response.seeOther(URI.create(address(id))).build();
    }

    private String address(UUID id) {
        return "/" + current.slug() + "/people/" + id;
    }
}
