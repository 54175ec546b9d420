package lectern.organizations.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import lectern.organizations.control.Organizations;
import lectern.organizations.entity.Organization;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Fields;
import lectern.platform.web.Refused;
import lectern.platform.web.View;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;

/** The organization's name, address, language, time zone and colour. */
@Path("{organization:[a-z0-9-]+}/settings")
@Boundary
public class SettingsResource {

    @Inject
    Organizations organizations;

    @Inject
    Current current;

    @Inject
    Visit visit;

    @Inject
    Words words;

    @GET
    @Allowed("organization.settings")
    public Response start() {
        return Response.seeOther(URI.create("/" + current.slug() + "/settings/general")).build();
    }

    @GET
    @Path("general")
    @Allowed("organization.settings")
    @Produces("text/html")
    public View show() {
        Organization mine = organizations.mine();
        return view(mine, SettingsForm.stored(mine), false);
    }

    @POST
    @Path("general")
    @Allowed("organization.settings")
    public Response save(MultivaluedMap<String, String> posted) {
        Organization mine = organizations.mine();
        SettingsForm form = SettingsForm.posted(posted);
        if (!form.fields().isValid()) {
            throw Refused.invalid(view(mine, form.fields(), false));
        }
        if (mine.isNewerThan(form.version())) {
            throw Refused.conflict(view(mine, form.fields(), true));
        }
        if (!form.slug().equals(mine.slug()) && !organizations.move(form.slug())) {
            throw Refused.invalid(view(mine, form.fields().reject("slug", "organizations.slug.taken"), false));
        }
        form.applyTo(mine);
        visit.say("good", words.text("organizations.settings.saved"));
        return Response.seeOther(URI.create("/" + form.slug() + "/settings/general")).build();
    }

    private static View view(Organization mine, Fields form, boolean isConflict) {
        return View.of("organizations/settings", SettingsPage.of(mine, form, isConflict, Fields.empty()));
    }
}
