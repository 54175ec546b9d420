package lectern.identity.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;
import lectern.identity.control.Attempts;
import lectern.identity.control.PasswordRule;
import lectern.identity.control.People;
import lectern.identity.control.Sessions;
import lectern.identity.control.TooBusy;
import lectern.platform.tenancy.Public;
import lectern.platform.web.Fields;
import lectern.platform.web.Refused;
import lectern.platform.web.View;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sets up a new installation: whoever holds the token printed at its start becomes the platform's admin. */
@Path("setup")
@ApplicationScoped
public class SetupResource {

    @Inject
    People people;

    @Inject
    PasswordRule rule;

    @Inject
    Attempts attempts;

    @Inject
    Sessions sessions;

    @Inject
    Visit visit;

    @Inject
    Words words;

    @Inject
    @ConfigProperty(name = "lectern.setup.token", defaultValue = " ")
    String token;

    @POST
    @Public
    public Response create(MultivaluedMap<String, String> posted) {
        if (!people.isNobody()) {
            throw new NotFoundException();
        }
        Fields form = Fields.posted(posted);
        String name = form.required("name", 120);
        String address = form.email("email", true);
        String password = form.secret("password");
        rule.check(form, "password", password, address);
        if (!attempts.mayTry("the set-up token")) {
            throw Refused.tooMany(view(form.reject("token", "identity.setup.too-often")));
        }
        if (!isToken(form.value("token").strip())) {
            form.reject("token", "identity.setup.wrong-token");
        }
        if (!form.isValid()) {
            throw Refused.invalid(view(form));
        }
        UUID person = first(form, name, address, password);
        visit.startSession(sessions.start(person));
        visit.say("good", words.text("identity.setup.done"));
        return Response.seeOther(URI.create("/platform/organizations")).build();
    }

    private UUID first(Fields form, String name, String address, String password) {
        try {
            return people.first(name, address, password).orElseThrow(NotFoundException::new);
        } catch (TooBusy e) {
            throw Refused.tooMany(view(form.reject("password", "identity.setup.too-often")));
        }
    }

    private boolean isToken(String given) {
        return !token.isBlank() && MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), token.strip().getBytes(StandardCharsets.UTF_8));
    }

    static View view(Fields form) {
        return View.of("identity/setup", new FormPage(form));
    }
}
