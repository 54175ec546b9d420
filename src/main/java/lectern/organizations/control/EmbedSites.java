package lectern.organizations.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.persistence.EntityManager;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import lectern.organizations.entity.EmbedList;
import lectern.organizations.entity.EmbedSite;
import lectern.organizations.entity.KnownPlayer;
import lectern.organizations.entity.SiteHost;
import lectern.platform.tenancy.Current;
import lectern.platform.tenancy.TenantKey;
import lectern.platform.web.PublicAddress;

/** The sites that may stand in frames in the organization's lessons. */
@ApplicationScoped
public class EmbedSites {

    /** The list as an expression of SQL; the organization is ?1. It goes along where a statement is asked anyway. */
    public static final String AS_JSON = """
        (select cast(coalesce(jsonb_agg(jsonb_build_array(e.id, e.name, e.host, e.is_wildcard, e.is_allowed) order by lower(e.name), e.id), '[]') as text)
           from embed_sites e where e.organization_id = ?1 and e.deleted_at is null)""";

    @Inject
    EntityManager entities;

    @Inject
    Current current;

    @Inject
    PublicAddress address;

    public EmbedList list() {
        return read((String) entities.createNativeQuery("select " + AS_JSON).setParameter(1, current.organizationId()).getSingleResult());
    }

    /** The list as {@link #AS_JSON} has it. */
    public EmbedList read(String json) {
        Set<KnownPlayer> players = EnumSet.allOf(KnownPlayer.class);
        List<EmbedList.Site> sites = new ArrayList<>();
        try (var reader = Json.createReader(new StringReader(json))) {
            for (JsonArray site : reader.readArray().getValuesAs(JsonArray.class)) {
                SiteHost place = new SiteHost(site.getString(2), site.getBoolean(3));
                Optional<KnownPlayer> player = place.player();
                if (player.isEmpty()) {
                    sites.add(new EmbedList.Site(UUID.fromString(site.getString(0)), site.getString(1), place));
                } else if (!site.getBoolean(4)) {
                    players.remove(player.get());
                }
            }
        }
        return new EmbedList(players, sites, address.host());
    }

    /** The list, which nobody else changes before this transaction ends. */
    public EmbedList forChange() {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended('organizations.embeds ' || ?1, 0))")
            .setParameter(1, current.organizationId().toString()).getSingleResult();
        return list();
    }

    /** A further site, removed ones included. */
    public Optional<EmbedSite> byId(UUID id) {
        return Optional.ofNullable(entities.find(EmbedSite.class, new TenantKey(current.organizationId(), id))).filter(site -> site.site().player().isEmpty());
    }

    public void add(EmbedSite site) {
        entities.persist(site);
    }

    /** Switches these players on and all others off. */
    public void allow(Set<KnownPlayer> wanted) {
        EmbedList before = forChange();
        Stream.of(KnownPlayer.values()).filter(player -> before.allows(player) != wanted.contains(player))
            .forEach(player -> row(player).allow(wanted.contains(player)));
    }

    private EmbedSite row(KnownPlayer player) {
        return entities.createQuery("select s from EmbedSite s where s.organizationId = :organization and s.host = :host and s.deletedAt is null", EmbedSite.class)
            .setParameter("organization", current.organizationId()).setParameter("host", player.host()).getResultList().stream().findFirst()
            .orElseGet(() -> {
                EmbedSite site = new EmbedSite(current.organizationId(), player.title(), new SiteHost(player.host(), true));
                entities.persist(site);
                return site;
            });
    }
}
