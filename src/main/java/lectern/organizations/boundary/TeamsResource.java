package lectern.organizations.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import lectern.organizations.control.Teams;
import lectern.organizations.entity.Team;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Fields;
import lectern.platform.web.Once;
import lectern.platform.web.Refused;
import lectern.platform.web.View;

/** The teams of an organization, with those who lead them. */
@Path("{organization:[a-z0-9-]+}/teams")
@Boundary
public class TeamsResource {

    @Inject
    Teams teams;

    @Inject
    Current current;

    @Inject
    Once once;

    @GET
    @Allowed("teams.view")
    @Produces("text/html")
    public View show() {
        return view(Fields.empty());
    }

    @POST
    @Allowed("teams.manage")
    public Response create(MultivaluedMap<String, String> posted) {
        Fields form = Fields.posted(posted);
        String name = form.required("name", 120);
        if (form.isValid() && teams.hasName(name, null)) {
            form.reject("name", "organizations.teams.name-taken");
        }
        if (!form.isValid()) {
            throw Refused.invalid(view(form));
        }
        Team team = new Team(current.organizationId(), name);
        String location = "/" + current.slug() + "/teams/" + team.id();
        once.lead(form, location);
        teams.add(team);
        return Response.seeOther(URI.create(location)).build();
    }

    private View view(Fields form) {
        return View.of("organizations/teams", new TeamsPage(current.slug(), teams.list(), form, current.may("teams.manage")));
    }
}
