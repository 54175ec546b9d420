package lectern.organizations.entity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A site with a player that the product knows: its videos have addresses of their own for frames. */
public enum KnownPlayer {

    YOUTUBE("YouTube", "https://www.youtube-nocookie.com", "youtube.com", "youtube-nocookie.com", "youtu.be"),
    VIMEO("Vimeo", "https://player.vimeo.com", "vimeo.com");

    private final String title;
    private final String source;
    private final List<String> hosts;

    KnownPlayer(String title, String source, String... hosts) {
        this.title = title;
        this.source = source;
        this.hosts = List.of(hosts);
    }

    /** The player whose site this host belongs to. */
    static Optional<KnownPlayer> of(String host) {
        return Stream.of(values()).filter(player -> player.hosts.stream().anyMatch(own -> host.equals(own) || host.endsWith("." + own))).findFirst();
    }

    /** Its word in forms. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    /** Where its player comes from, as a source of frames in a page's security policy. */
    public String source() {
        return source;
    }

    /** The host under which a list of sites keeps it. */
    public String host() {
        return hosts.get(0);
    }
}
