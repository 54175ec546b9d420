package lectern.organizations.entity;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What an organization lets its lessons show from elsewhere.
 *
 * @param players the players it has not switched off
 * @param sites further sites, by name
 * @param ownHost where the product itself is, which is never shown in a frame
 */
public record EmbedList(Set<KnownPlayer> players, List<Site> sites, String ownHost) {

    /** How many further sites there may be. */
    public static final int MOST = 50;

    /** A further site. */
    public record Site(UUID id, String name, SiteHost place) {
    }

    public EmbedList {
        players = Set.copyOf(players);
        sites = List.copyOf(sites);
    }

    public boolean allows(KnownPlayer player) {
        return players.contains(player);
    }

    /** The further site to which an address leads; the one that names it most closely. */
    public Optional<Site> of(SiteAddress address) {
        return isOwn(address.host()) ? Optional.empty() : covering(address.host());
    }

    public boolean covers(String host) {
        return covering(host).isPresent();
    }

    public boolean isOwn(String host) {
        return host.equals(ownHost);
    }

    public boolean isFull() {
        return sites.size() >= MOST;
    }

    private Optional<Site> covering(String host) {
        return sites.stream().filter(site -> site.place().covers(host)).max(Comparator.comparingInt(site -> site.place().host().length()));
    }
}
