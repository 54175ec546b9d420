package lectern.organizations.boundary;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.organizations.control.EmbedSites;
import lectern.organizations.entity.EmbedList;
import lectern.organizations.entity.EmbedSite;
import lectern.organizations.entity.KnownPlayer;
import lectern.platform.tenancy.Allowed;
import lectern.platform.tenancy.Boundary;
import lectern.platform.tenancy.Current;
import lectern.platform.web.Fields;
import lectern.platform.web.Ids;
import lectern.platform.web.Once;
import lectern.platform.web.Refused;
import lectern.platform.web.View;
import lectern.platform.web.Visit;
import lectern.platform.web.Words;

/** Which sites the organization lets its lessons show in frames. */
@Path("{organization:[a-z0-9-]+}/settings/embeds")
@Boundary
public class EmbedsResource {

    @Inject
    EmbedSites sites;

    @Inject
    Current current;

    @Inject
    Once once;

    @Inject
    Clock clock;

    @Inject
    Visit visit;

    @Inject
    Words words;

    @GET
    @Allowed("organization.settings")
    @Produces("text/html")
    public View show() {
        return view(sites.list(), Fields.empty());
    }

    @POST
    @Allowed("organization.settings")
    public Response create(MultivaluedMap<String, String> posted) {
        EmbedList list = sites.forChange();
        EmbedForm form = EmbedForm.posted(posted, list);
        once.lead(form.fields(), address());
        if (!form.fields().isValid()) {
            throw Refused.invalid(view(list, form.fields()));
        }
        EmbedSite site = form.made(current.organizationId());
        sites.add(site);
        visit.say("good", words.text("organizations.embeds.added", site.name()));
        return answered();
    }

    @POST
    @Path("players")
    @Allowed("organization.settings")
    public Response allow(MultivaluedMap<String, String> posted) {
        Fields form = Fields.posted(posted);
        Set<KnownPlayer> wanted = Stream.of(KnownPlayer.values()).filter(player -> form.flag(player.word())).collect(Collectors.toSet());
        sites.allow(wanted);
        visit.say("good", words.text("organizations.settings.saved"));
        return answered();
    }

    @POST
    @Path(Ids.PATH + "/deletion")
    @Allowed("organization.settings")
    public Response delete(@PathParam("id") UUID id) {
        EmbedSite site = found(id);
        site.delete(clock.instant());
        visit.sayWithUndo(words.text("organizations.embeds.removed", site.name()), address() + "/" + id + "/deletion/undo");
        return answered();
    }

    @POST
    @Path(Ids.PATH + "/deletion/undo")
    @Allowed("organization.settings")
    public Response restore(@PathParam("id") UUID id) {
        EmbedSite site = found(id);
        EmbedList list = sites.forChange();
        if (!site.isDeleted()) {
            return answered();
        }
        if (list.covers(site.site().host())) {
            visit.say("bad", words.text("organizations.embeds.there"));
        } else if (list.isFull()) {
            visit.say("bad", words.text("organizations.embeds.full", EmbedList.MOST));
        } else {
            site.restore();
            visit.say("good", words.text("organizations.embeds.restored", site.name()));
        }
        return answered();
    }

    private EmbedSite found(UUID id) {
        return sites.byId(id).orElseThrow(NotFoundException::new);
    }

    private View view(EmbedList list, Fields form) {
        Fields switches = Fields.of(list.players().stream().collect(Collectors.toMap(KnownPlayer::word, player -> "true")));
        return View.of("organizations/embeds", new EmbedsPage(current.slug(), list, switches, form));
    }

    private String address() {
        return "/" + current.slug() + "/settings/embeds";
    }

    private Response answered() {
        return Response.seeOther(URI.create(address())).build();
    }
}
