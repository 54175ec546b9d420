package lectern.identity.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import lectern.identity.control.People;
import lectern.identity.entity.Person;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.web.Fields;
import lectern.platform.web.Refused;
import lectern.platform.web.View;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;

/** What a person says about themselves, over all organizations. */
@Path("account")
@Boundary
public class AccountResource {

    @Inject
    People people;

    @Inject
    Visit visit;

    @Inject
    Words words;

    @GET
    @Allowed(Allowed.SIGNED_IN)
    @Produces("text/html")
    public View show() {
        Person me = people.me();
        return view(AccountForm.of(me), me, false);
    }

    @POST
    @Allowed(Allowed.SIGNED_IN)
    public Response save(MultivaluedMap<String, String> posted) {
        Person me = people.me();
        AccountForm form = AccountForm.posted(posted);
        if (!form.fields().isValid()) {
            throw Refused.invalid(view(form, me, false));
        }
        if (me.isNewerThan(form.version())) {
            throw Refused.conflict(view(form, me, true));
        }
        form.applyTo(me);
        visit.say("good", words.text("identity.account.saved"));
        return Response.seeOther(URI.create("/account")).build();
    }

    private static View view(AccountForm form, Person me, boolean isConflict) {
        return View.of("identity/account", AccountPage.of(form.fields(), me, isConflict));
    }
}
