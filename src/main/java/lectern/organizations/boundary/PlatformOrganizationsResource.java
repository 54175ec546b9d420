package lectern.organizations.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lectern.organizations.control.Platform;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Fields;
import lectern.platform.web.Refused;
import lectern.platform.web.View;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;

/** All organizations of the installation. The operator's connections are used here, not the request's transaction. */
@Path("platform")
@ApplicationScoped
public class PlatformOrganizationsResource {

    private static final int PAGE = 50;

    @Inject
    Platform platform;

    @Inject
    Current current;

    @Inject
    Visit visit;

    @Inject
    Words words;

    @GET
    @Allowed(Allowed.PLATFORM)
    public Response start() {
        return Response.seeOther(URI.create("/platform/organizations")).build();
    }

    @GET
    @Path("organizations")
    @Allowed(Allowed.PLATFORM)
    @Produces("text/html")
    public View show(@QueryParam("name") String name, @QueryParam("after") UUID after) {
        boolean isFirst = name == null || after == null;
        List<Platform.Row> rows = platform.organizations(isFirst ? "" : name, isFirst ? new UUID(0, 0) : after, PAGE + 1);
        List<Platform.Row> shown = rows.subList(0, Math.min(PAGE, rows.size()));
        return View.of("organizations/platform", new PlatformPage(shown, rows.size() > PAGE ? after(shown.get(PAGE - 1)) : null));
    }

    private static String after(Platform.Row last) {
        return "/platform/organizations?name=" + URLEncoder.encode(last.name().toLowerCase(Locale.ROOT), StandardCharsets.UTF_8) + "&after=" + last.id();
    }

    @GET
    @Path("organizations/new")
    @Allowed(Allowed.PLATFORM)
    @Produces("text/html")
    public View form() {
        return view(SettingsForm.fresh(current.zone().getId(), current.locale().getLanguage()));
    }

    @POST
    @Path("organizations")
    @Allowed(Allowed.PLATFORM)
    public Response create(MultivaluedMap<String, String> posted) {
        SettingsForm form = SettingsForm.posted(posted);
        String adminName = form.fields().required("admin_name", 120);
        String adminEmail = form.fields().email("admin_email", true);
        if (!form.fields().isValid()) {
            throw Refused.invalid(view(form.fields()));
        }
        if (!platform.create(new Platform.Draft(form.slug(), form.name(), form.zone(), form.language(), form.accent(), adminName, adminEmail))) {
            throw Refused.invalid(view(form.fields().reject("slug", "organizations.slug.taken")));
        }
        visit.say("good", words.text("organizations.platform.created", form.name(), adminEmail));
        return Response.seeOther(URI.create("/platform/invitations")).build();
    }

    private static View view(Fields form) {
        return View.of("organizations/platform-new", new OrganizationFormPage(form));
    }
}
