package lectern.organizations.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import lectern.organizations.control.Members;
import lectern.organizations.control.Organizations;
import lectern.organizations.control.Roles;
import lectern.organizations.control.Teams;
import lectern.organizations.entity.Member;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Fields;
import lectern.platform.web.Initials;
import lectern.platform.web.Once;
import lectern.platform.web.Option;
import lectern.platform.web.Refused;
import lectern.platform.web.View;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;

/** The people of an organization, and adding one who does not sign in. */
@Path("{organization:[a-z0-9-]+}/people")
@Boundary
public class PeopleResource {

    private static final int PAGE = 50;

    @Inject
    Members members;

    @Inject
    Roles roles;

    @Inject
    Teams teams;

    @Inject
    Organizations organizations;

    @Inject
    RoleWords roleWords;

    @Inject
    Current current;

    @Inject
    Clock clock;

    @Inject
    Once once;

    @Inject
    Visit visit;

    @Inject
    Words words;

    @Context
    UriInfo uri;

    @GET
    @Allowed("people.view")
    @Produces("text/html")
    public View show() {
        PeopleFilter filter = PeopleFilter.of(uri.getQueryParameters());
        List<Members.Row> rows = members.list(filter.wanted(), PeopleFilter.after(uri.getQueryParameters()), PAGE + 1);
        List<Members.Row> shown = rows.subList(0, Math.min(PAGE, rows.size()));
        String next = rows.size() > PAGE ? "/" + current.slug() + "/people" + filter.after(shown.get(PAGE - 1)) : null;
        List<Option> teamOptions = teams.names().stream().map(team -> new Option(team.id().toString(), team.name())).toList();
        return View.of("organizations/people", new PeoplePage(current.slug(), filter, shown.stream().map(this::person).toList(),
            organizations.count().members(), next, roleWords.options(), teamOptions, current.may("people.manage")));
    }

    private PeoplePage.Person person(Members.Row row) {
        return new PeoplePage.Person(row.id(), row.name(), Initials.of(row.name()), Initials.hue(row.id()), row.email(),
            row.roles().stream().map(roleWords::name).toList(), row.teams(), row.hasAccount(), row.isInvited());
    }

    @GET
    @Path("new")
    @Allowed("people.manage")
    @Produces("text/html")
    public View form() {
        return view(Fields.empty());
    }

    @POST
    @Allowed("people.manage")
    public Response create(MultivaluedMap<String, String> posted) {
        PersonForm form = PersonForm.added(posted, members);
        if (!form.fields().isValid()) {
            throw Refused.invalid(view(form.fields()));
        }
        Member member = Member.added(current.organizationId(), form.name(), form.email(), form.externalId(), clock.instant());
        String location = "/" + current.slug() + "/people/" + member.id();
        once.lead(form.fields(), location);
        members.add(member);
        roles.give(member, form.roles());
        visit.say("good", words.text("organizations.people.added", form.name()));
        return Response.seeOther(URI.create(location)).build();
    }

    private View view(Fields fields) {
        return View.of("organizations/person-new", new PersonFormPage(current.slug(), fields, roleWords.options()));
    }
}
