package lectern.organizations.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lectern.organizations.control.Organizations;
import lectern.organizations.entity.Organization;
import lectern.platform.files.FileKind;
import lectern.platform.files.FileRefused;
import lectern.platform.files.Files;
import lectern.platform.files.Parts;
import lectern.platform.files.StoredFile;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Fields;
import lectern.platform.web.Refused;
import lectern.platform.web.View;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;

/** The picture that stands for an organization. */
@Path("{organization:[a-z0-9-]+}/settings/logo")
@Boundary
public class LogosResource {

    static final String SUBJECT = "organization";
    private static final FileKind LOGO = new FileKind(1024L * 1024, Set.of("image/png", "image/jpeg", "image/webp"));

    @Inject
    Organizations organizations;

    @Inject
    Files files;

    @Inject
    Current current;

    @Inject
    Visit visit;

    @Inject
    Words words;

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Allowed("organization.settings")
    public Response create(@HeaderParam("Content-Type") String type, InputStream body) {
        Organization mine = organizations.mine();
        UUID id = stored(mine, Parts.file(type, body).orElseThrow(() -> refused(mine, "platform.form.required")));
        files.name(SUBJECT, mine.id(), List.of(id));
        mine.show(id);
        visit.say("good", words.text("organizations.logo.saved"));
        return answered();
    }

    @POST
    @Path("removal")
    @Allowed("organization.settings")
    public Response remove() {
        Organization mine = organizations.mine();
        mine.show(null);
        files.name(SUBJECT, mine.id(), List.of());
        visit.say("good", words.text("organizations.logo.removed"));
        return answered();
    }

    private UUID stored(Organization mine, Parts.Part part) {
        try {
            StoredFile file = files.store(part.content(), part.fileName(), LOGO, SUBJECT, mine.id());
            return file.id();
        } catch (FileRefused e) {
            throw refused(mine, e.key(), e.arguments());
        }
    }

    private static Refused refused(Organization mine, String key, Object... arguments) {
        Fields problem = Fields.empty().reject("logo", key, arguments);
        return Refused.invalid(View.of("organizations/settings", SettingsPage.of(mine, SettingsForm.stored(mine), false, problem)));
    }

    private Response answered() {
        return Response.seeOther(URI.create("/" + current.slug() + "/settings/general")).build();
    }
}
