package lectern.identity.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lectern.identity.control.Attempts;
import lectern.identity.control.Credentials;
import lectern.identity.control.Sessions;
import lectern.identity.control.TooBusy;
import lectern.platform.tenancy.Current;
import lectern.platform.tenancy.Public;
import lectern.platform.web.Fields;
import lectern.platform.web.Refused;
import lectern.platform.web.View;
import lectern.platform.web.Visit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Signing in. No transaction is open here: a password takes long to check, and no connection waits for it. */
@Path("sign-in")
@ApplicationScoped
public class SignInResource {

    private static final String DEMO_PASSWORD = "lectern-demo";
    private static final List<SignInPage.DemoPerson> DEMO = List.of(
        new SignInPage.DemoPerson("ada@acme.test", "Ada", "identity.demo.ada"),
        new SignInPage.DemoPerson("ben@acme.test", "Ben", "identity.demo.ben"),
        new SignInPage.DemoPerson("olga@acme.test", "Olga", "identity.demo.olga"),
        new SignInPage.DemoPerson("tess@acme.test", "Tess", "identity.demo.tess"),
        new SignInPage.DemoPerson("cleo@acme.test", "Cleo", "identity.demo.cleo"),
        new SignInPage.DemoPerson("mia@globex.test", "Mia", "identity.demo.mia"),
        new SignInPage.DemoPerson("dan@globex.test", "Dan", "identity.demo.dan"),
        new SignInPage.DemoPerson("root@lectern.test", "Robin", "identity.demo.root"));

    @Inject
    Attempts attempts;

    @Inject
    Credentials credentials;

    @Inject
    Sessions sessions;

    @Inject
    Current current;

    @Inject
    Visit visit;

    @Inject
    @ConfigProperty(name = "lectern.demo", defaultValue = "false")
    boolean isDemo;

    @GET
    @Public
    @Produces("text/html")
    public View show(@QueryParam("next") String next) {
        if (current.person().isPresent()) {
            throw new WebApplicationException(seeOther(LocalPath.of(next)));
        }
        return view(Fields.of(Map.of()), LocalPath.of(next), null);
    }

    @POST
    @Public
    public Response create(MultivaluedMap<String, String> posted) {
        Fields form = Fields.posted(posted);
        String next = LocalPath.of(form.value("next"));
        String address = form.email("email", true);
        String password = form.secret("password");
        if (password.isEmpty()) {
            form.reject("password", "platform.form.required");
        }
        if (!form.isValid()) {
            throw Refused.invalid(view(form, next, null));
        }
        return signedIn(form, address, password, next);
    }

    /** In the demo world one button is enough. */
    @POST
    @Path("demo")
    @Public
    public Response tryAs(MultivaluedMap<String, String> posted) {
        Fields form = Fields.posted(posted);
        boolean isKnown = DEMO.stream().anyMatch(person -> person.email().equals(form.value("demo")));
        if (!isDemo || !isKnown) {
            throw new NotFoundException();
        }
        return signedIn(form, form.value("demo"), DEMO_PASSWORD, LocalPath.of(form.value("next")));
    }

    private Response signedIn(Fields form, String address, String password, String next) {
        if (!attempts.mayTry(address)) {
            throw Refused.tooMany(view(form, next, "identity.sign-in.too-often"));
        }
        Optional<UUID> person = proven(form, address, password, next);
        if (person.isEmpty()) {
            throw Refused.invalid(view(form, next, "identity.sign-in.wrong"));
        }
        attempts.succeeded(address);
        visit.startSession(sessions.start(person.get()));
        return seeOther(next);
    }

    private Optional<UUID> proven(Fields form, String address, String password, String next) {
        try {
            return credentials.proven(address, password);
        } catch (TooBusy e) {
            throw Refused.tooMany(view(form, next, "identity.sign-in.busy"));
        }
    }

    private View view(Fields form, String next, String problem) {
        return View.of("identity/sign-in", new SignInPage(form, next, problem, isDemo ? DEMO : List.of()));
    }

    private static Response seeOther(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
