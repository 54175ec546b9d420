package lectern.organizations.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import lectern.organizations.control.Members;
import lectern.organizations.control.Teams;
import lectern.organizations.entity.Member;
import lectern.organizations.entity.Team;
import lectern.organizations.entity.TeamMember;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Fields;
import lectern.platform.web.Ids;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;

/** Who belongs to a team, and who leads it. */
@Path("{organization:[a-z0-9-]+}/teams/" + Ids.PATH + "/members")
@Boundary
public class TeamMembersResource {

    @Inject
    Teams teams;

    @Inject
    Members members;

    @Inject
    Current current;

    @Inject
    Visit visit;

    @Inject
    Words words;

    @POST
    @Allowed("teams.manage")
    public Response create(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Team team = team(id);
        Member member = Fields.posted(posted).id("member").flatMap(members::here).orElseThrow(NotFoundException::new);
        teams.join(team, member);
        visit.say("good", words.text("organizations.teams.joined", member.fullName()));
        return answered(id);
    }

    @POST
    @Path("lead")
    @Allowed("teams.manage")
    public Response lead(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Fields form = Fields.posted(posted);
        place(id, form).lead(form.flag("lead"));
        return answered(id);
    }

    @POST
    @Path("departure")
    @Allowed("teams.manage")
    public Response remove(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        teams.leave(place(id, Fields.posted(posted)));
        visit.say("good", words.text("organizations.teams.removed"));
        return answered(id);
    }

    private Team team(UUID id) {
        return teams.byId(id).filter(team -> !team.isDeleted()).orElseThrow(NotFoundException::new);
    }

    private TeamMember place(UUID team, Fields form) {
        return form.id("member").flatMap(member -> teams.place(team(team), member)).orElseThrow(NotFoundException::new);
    }

    private Response answered(UUID id) {
        return Response.seeOther(URI.create("/" + current.slug() + "/teams/" + id)).build();
    }
}
