package lectern.teaching.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Crumb;
import lectern.platform.web.Fields;
import lectern.platform.web.Refused;
import lectern.platform.web.View;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;
import lectern.teaching.control.Instructors;

/** What the person of this request says of themselves to those they teach, and how they look at their courses. */
@Path("{organization:[a-z0-9-]+}/instructors/mine")
@Boundary
public class MyProfileResource {

    private static final int MOST_LINKS = 6;
    private static final int LONGEST_LINK = 300;
    private static final int MOST_DAYS = 90;

    @Inject
    Instructors instructors;

    @Inject
    Addresses addresses;

    @Inject
    Current current;

    @Inject
    Visit visit;

    @Inject
    Words words;

    @GET
    @Produces("text/html")
    @Allowed("teaching.view")
    public View show() {
        Instructors.Instructor me = me();
        return view(profileForm(me), daysForm(me));
    }

    @POST
    @Produces("text/html")
    @Allowed("teaching.view")
    public Response save(MultivaluedMap<String, String> posted) {
        Fields form = Fields.posted(posted);
        String headline = form.optional("headline", 120);
        String biography = form.optional("biography", 4000);
        List<String> links = links(form);
        if (!form.isValid()) {
            throw Refused.invalid(view(form, daysForm(me())));
        }
        instructors.myProfile().write(headline, biography, links, form.flag("open"));
        visit.say("good", words.text("teaching.said.profile"));
        return Response.seeOther(URI.create(addresses.instructor(current.memberId()))).build();
    }

    @POST
    @Path("settings")
    @Produces("text/html")
    @Allowed("teaching.view")
    public Response set(MultivaluedMap<String, String> posted) {
        Fields form = Fields.posted(posted);
        form.required("days", 10);
        Optional<Integer> days = form.number("days", 1, MOST_DAYS);
        if (!form.isValid() || days.isEmpty()) {
            throw Refused.invalid(view(profileForm(me()), form));
        }
        instructors.mySettings().awayAfter(days.get());
        visit.say("good", words.text("teaching.said.settings"));
        return Response.seeOther(URI.create(addresses.mine())).build();
    }

    private static List<String> links(Fields form) {
        List<String> links = form.optional("links", 2000).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (links.size() > MOST_LINKS) {
            form.reject("links", "teaching.field.links-many", MOST_LINKS);
        }
        links.stream().filter(link -> !isAddress(link)).findFirst().ifPresent(link -> form.reject("links", "teaching.field.links-wrong", link.substring(0, Math.min(60, link.length()))));
        return links;
    }

    private static boolean isAddress(String link) {
        try {
            URI address = new URI(link);
            return link.length() <= LONGEST_LINK && ("https".equals(address.getScheme()) || "http".equals(address.getScheme())) && address.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private Instructors.Instructor me() {
        return instructors.find(current.memberId()).orElseThrow(NotFoundException::new);
    }

    private static Fields profileForm(Instructors.Instructor me) {
        return Fields.of(Map.of("headline", me.headline(), "biography", me.biography(), "links", String.join("\n", me.links()), "open", me.isPublic() ? "true" : ""));
    }

    private static Fields daysForm(Instructors.Instructor me) {
        return Fields.of(Map.of("days", me.awayDays()));
    }

    private View view(Fields form, Fields daysForm) {
        return View.of("teaching/mine", new MyProfilePage(List.of(new Crumb(addresses.teaching(), words.text("teaching.title"))), addresses.mine(), form, daysForm));
    }
}
