package lectern.organizations.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lectern.organizations.control.Members;
import lectern.organizations.control.Teams;
import lectern.organizations.entity.Team;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Fields;
import lectern.platform.web.Ids;
import lectern.platform.web.Refused;
import lectern.platform.web.View;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;

/** One team: its name, its people, putting it away and taking it back. */
@Path("{organization:[a-z0-9-]+}/teams/" + Ids.PATH)
@Boundary
public class TeamResource {

    private static final int FOUND = 10;

    @Inject
    Teams teams;

    @Inject
    Members members;

    @Inject
    Current current;

    @Inject
    Clock clock;

    @Inject
    Visit visit;

    @Inject
    Words words;

    @GET
    @Allowed("teams.view")
    @Produces("text/html")
    public View show(@PathParam("id") UUID id, @QueryParam("q") @DefaultValue("") String typed) {
        Team team = found(id);
        return view(team, Fields.of(Map.of("name", team.name())), typed.replace("\0", "").strip(), false);
    }

    @POST
    @Allowed("teams.manage")
    public Response rename(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Team team = found(id);
        Fields form = Fields.posted(posted);
        String name = form.required("name", 120);
        if (form.isValid() && teams.hasName(name, id)) {
            form.reject("name", "organizations.teams.name-taken");
        }
        if (!form.isValid()) {
            throw Refused.invalid(view(team, form, "", false));
        }
        if (!team.name().equals(form.optional("was", 120)) && !team.name().equals(name)) {
            throw Refused.conflict(view(team, form, "", true));
        }
        team.rename(name);
        visit.say("good", words.text("organizations.teams.renamed"));
        return Response.seeOther(URI.create(address(id))).build();
    }

    @POST
    @Path("deletion")
    @Allowed("teams.manage")
    public Response delete(@PathParam("id") UUID id) {
        Team team = found(id);
        team.delete(clock.instant());
        visit.sayWithUndo(words.text("organizations.teams.deleted", team.name()), address(id) + "/deletion/undo");
        return Response.seeOther(URI.create("/" + current.slug() + "/teams")).build();
    }

    @POST
    @Path("deletion/undo")
    @Allowed("teams.manage")
    public Response restore(@PathParam("id") UUID id) {
        Team team = teams.byId(id).orElseThrow(NotFoundException::new);
        if (team.isDeleted() && teams.hasName(team.name(), id)) {
            visit.say("bad", words.text("organizations.teams.name-taken"));
            return Response.seeOther(URI.create("/" + current.slug() + "/teams")).build();
        }
        team.restore();
        visit.say("good", words.text("organizations.teams.restored", team.name()));
        return Response.seeOther(URI.create(address(id))).build();
    }

    private Team found(UUID id) {
        return teams.byId(id).filter(team -> !team.isDeleted()).orElseThrow(NotFoundException::new);
    }

    private View view(Team team, Fields form, String typed, boolean isConflict) {
        String q = typed.substring(0, Math.min(100, typed.length()));
        boolean isLooking = !q.isEmpty() && current.may("teams.manage");
        List<Members.Row> found = isLooking ? members.list(new Members.Wanted(q, null, null, false), Members.After.NOBODY, FOUND) : List.of();
        return View.of("organizations/team", TeamPage.of(current.slug(), team, teams.places(team), q, found, form, current.may("teams.manage"),
            words.text("organizations.teams.title"), isConflict));
    }

    private String address(UUID id) {
        return "/" + current.slug() + "/teams/" + id;
    }
}
