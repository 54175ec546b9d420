package lectern.identity.boundary;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import lectern.identity.control.Attempts;
import lectern.identity.control.PasswordResets;
import lectern.identity.entity.PasswordForgotten;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Current;
import lectern.platform.tenancy.Public;
import lectern.platform.web.Fields;
import lectern.platform.web.PublicAddress;
import lectern.platform.web.Refused;
import lectern.platform.web.View;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asking for a way back in. The answer is the same whether the address is known or not. */
@Path("password/forgotten")
@Boundary
public class ForgottenPasswordsResource {

    @Inject
    PasswordResets resets;

    @Inject
    Attempts attempts;

    @Inject
    PublicAddress address;

    @Inject
    Current current;

    @Inject
    Event<PasswordForgotten> forgotten;

    @Inject
    @ConfigProperty(name = "lectern.demo", defaultValue = "false")
    boolean isDemo;

    @GET
    @Public
    @Produces("text/html")
    public View show() {
        return view(Fields.empty());
    }

    @POST
    @Public
    @Produces("text/html")
    public View create(MultivaluedMap<String, String> posted) {
        Fields form = Fields.posted(posted);
        String email = form.email("email", true);
        if (!form.isValid()) {
            throw Refused.invalid(view(form));
        }
        if (!attempts.mayForget(email)) {
            throw Refused.tooMany(view(form.reject("email", "identity.forgotten.too-often")));
        }
        Optional<PasswordResets.Given> given = resets.give(email);
        given.ifPresent(permission -> forgotten.fire(new PasswordForgotten(permission.personId(), email, link(permission))));
        boolean isShown = isDemo && address.isLocalTo(current.address());
        return View.of("identity/forgotten-sent", new ForgottenPage(email, isShown, given.filter(permission -> isShown).map(this::link).orElse(null)));
    }

    private String link(PasswordResets.Given permission) {
        return address.link("/password/reset/" + permission.token());
    }

    private static View view(Fields form) {
        return View.of("identity/forgotten", new FormPage(form));
    }
}
