package lectern.organizations.entity;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A web address of which it is certain where it leads: encrypted, to the usual port, without a name and password before its host.
 *
 * @param host in the spelling of {@link SiteHost}
 * @param url in ASCII, with that host
 */
public record SiteAddress(String host, String url) {

    private static final Pattern PARTS = Pattern.compile("(?i)(?:https://)?([^/?#]+?)(?::443)?([/?#].*)?");

    public static Optional<SiteAddress> of(String typed) {
        Matcher parts = PARTS.matcher(typed == null ? "" : typed.strip());
        return !parts.matches() ? Optional.empty()
            : HostName.of(parts.group(1)).filter(host -> host.contains(".")).flatMap(host -> at(host, parts.group(2) == null ? "" : parts.group(2)));
    }

    private static Optional<SiteAddress> at(String host, String rest) {
        try {
            URI uri = URI.create("https://" + host + rest);
            return host.equals(uri.getHost()) ? Optional.of(new SiteAddress(host, uri.toASCIIString())) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The site as a source of frames in a page's security policy. */
    public String source() {
        return "https://" + host;
    }
}
