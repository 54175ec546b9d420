package lectern.identity.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import lectern.identity.control.Attempts;
import lectern.identity.control.Credentials;
import lectern.identity.control.PasswordRule;
import lectern.identity.control.TooBusy;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Fields;
import lectern.platform.web.Refused;
import lectern.platform.web.View;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;

/** One's own password. No transaction is open here while it is computed. */
@Path("account/password")
@ApplicationScoped
public class PasswordResource {

    @Inject
    Credentials credentials;

    @Inject
    PasswordRule rule;

    @Inject
    Attempts attempts;

    @Inject
    Current current;

    @Inject
    Visit visit;

    @Inject
    Words words;

    @GET
    @Allowed(Allowed.SIGNED_IN)
    @Produces("text/html")
    public View show() {
        return view(Fields.empty());
    }

    @POST
    @Allowed(Allowed.SIGNED_IN)
    public Response change(MultivaluedMap<String, String> posted) {
        Fields form = Fields.posted(posted);
        String old = form.secret("old");
        String wanted = form.secret("password");
        if (old.isEmpty()) {
            form.reject("old", "platform.form.required");
        }
        rule.check(form, "password", wanted, current.person().orElseThrow().email());
        if (!form.isValid()) {
            throw Refused.invalid(view(form));
        }
        if (!attempts.mayTry(current.personId().toString())) {
            throw Refused.tooMany(view(form.reject("old", "identity.sign-in.too-often")));
        }
        if (!isChanged(form, old, wanted)) {
            throw Refused.invalid(view(form.reject("old", "identity.password.old-wrong")));
        }
        attempts.succeeded(current.personId().toString());
        visit.say("good", words.text("identity.password.changed"));
        return Response.seeOther(URI.create("/account")).build();
    }

    private boolean isChanged(Fields form, String old, String wanted) {
        try {
            return credentials.change(old, wanted);
        } catch (TooBusy e) {
            throw Refused.tooMany(view(form.reject("password", "identity.sign-in.busy")));
        }
    }

    private static View view(Fields form) {
        return View.of("identity/password", new FormPage(form));
    }
}
