package lectern.organizations.boundary;

import java.util.List;
import java.util.stream.Stream;
import lectern.organizations.entity.EmbedList;
import lectern.organizations.entity.KnownPlayer;
import lectern.platform.web.Fields;

/**
 * Which sites may stand in frames.
 *
 * @param switches the known players, on or off
 * @param form a site to add
 */
public record EmbedsPage(String slug, EmbedList list, Fields switches, Fields form) {

    public List<KnownPlayer> players() {
        return Stream.of(KnownPlayer.values()).toList();
    }

    public boolean hasSites() {
        return !list.sites().isEmpty();
    }

    public int most() {
        return EmbedList.MOST;
    }
}
