package lectern.identity.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import lectern.identity.control.PasswordResets;
import lectern.identity.control.PasswordRule;
import lectern.identity.control.TooBusy;
import lectern.platform.tenancy.Public;
import lectern.platform.web.Fields;
import lectern.platform.web.Refused;
import lectern.platform.web.View;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;

/** Choosing a new password by a link that works once. */
@Path("password/reset/{token:[0-9a-f]{64}}")
@ApplicationScoped
public class PasswordResetsResource {

    @Inject
    PasswordResets resets;

    @Inject
    PasswordRule rule;

    @Inject
    Visit visit;

    @Inject
    Words words;

    @GET
    @Public
    @Produces("text/html")
    public View show(@PathParam("token") String token) {
        return view(Fields.empty(), address(token));
    }

    @POST
    @Public
    public Response create(@PathParam("token") String token, MultivaluedMap<String, String> posted) {
        String address = address(token);
        Fields form = Fields.posted(posted);
        String wanted = form.secret("password");
        rule.check(form, "password", wanted, address);
        if (!form.isValid()) {
            throw Refused.invalid(view(form, address));
        }
        if (!isUsed(token, wanted, form, address)) {
            throw gone();
        }
        visit.say("good", words.text("identity.reset.done"));
        return Response.seeOther(URI.create("/sign-in")).build();
    }

    private boolean isUsed(String token, String wanted, Fields form, String address) {
        try {
            return resets.use(token, wanted);
        } catch (TooBusy e) {
            throw Refused.tooMany(view(form.reject("password", "identity.sign-in.busy"), address));
        }
    }

    private String address(String token) {
        return resets.addressOf(token).orElseThrow(PasswordResetsResource::gone);
    }

    private static WebApplicationException gone() {
        return new WebApplicationException(Response.status(404).type("text/html").entity(View.of("identity/reset-gone", "")).build());
    }

    private static View view(Fields form, String address) {
        return View.of("identity/reset", new ResetPage(form, address));
    }
}
