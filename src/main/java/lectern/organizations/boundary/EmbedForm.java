package lectern.organizations.boundary;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import java.util.UUID;
import lectern.organizations.entity.EmbedList;
import lectern.organizations.entity.EmbedSite;
import lectern.organizations.entity.KnownPlayer;
import lectern.organizations.entity.SiteHost;
import lectern.platform.web.Fields;

/** A site to add to those that may stand in frames. */
record EmbedForm(Fields fields, String name, Optional<SiteHost> site) {

    private static final String HOST = "host";
    private static final int LONGEST = 300;

    static EmbedForm posted(MultivaluedMap<String, String> posted, EmbedList list) {
        Fields fields = Fields.posted(posted);
        String name = fields.required("name", 60).replaceAll("\\s+", " ");
        Optional<SiteHost> site = SiteHost.of(fields.required(HOST, LONGEST));
        site.ifPresentOrElse(found -> check(fields, found, list), () -> fields.reject(HOST, "organizations.embeds.no-host"));
        return new EmbedForm(fields, name, site);
    }

    private static void check(Fields fields, SiteHost site, EmbedList list) {
        if (site.isEndingOfMany()) {
            fields.reject(HOST, "organizations.embeds.ending", site.host());
        } else if (list.isOwn(site.host())) {
            fields.reject(HOST, "organizations.embeds.own");
        } else if (site.player().isPresent()) {
            fields.reject(HOST, "organizations.embeds.has-switch", site.player().map(KnownPlayer::title).orElseThrow());
        } else if (list.covers(site.host())) {
            fields.reject(HOST, "organizations.embeds.there");
        } else if (list.isFull()) {
            fields.reject(HOST, "organizations.embeds.full", EmbedList.MOST);
        }
    }

    EmbedSite made(UUID organization) {
        return new EmbedSite(organization, name, site.orElseThrow());
    }
}
