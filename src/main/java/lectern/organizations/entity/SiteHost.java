package lectern.organizations.entity;

import com.google.common.net.InternetDomainName;
import java.util.Optional;

/** A site as a list names it: one host, or with {@code *.} before it the host and all below it. */
public record SiteHost(String host, boolean isWildcard) {

    private static final String ALL_BELOW = "*.";

    /** The site somebody has typed, or empty where it is none; the beginning of an address is forgiven. */
    public static Optional<SiteHost> of(String typed) {
        String text = typed.strip().replaceFirst("(?i)^https://", "").replaceFirst("/$", "");
        boolean isWildcard = text.startsWith(ALL_BELOW);
        return HostName.of(isWildcard ? text.substring(ALL_BELOW.length()) : text).filter(host -> isWildcard || host.contains("."))
            .map(host -> new SiteHost(host, isWildcard));
    }

    public boolean covers(String other) {
        return other.equals(host) || isWildcard && other.endsWith("." + host);
    }

    /** Whether this is no site but the ending of many, whose owners have nothing to do with each other: com, co.uk, github.io. */
    public boolean isEndingOfMany() {
        return !host.contains(".") || InternetDomainName.isValid(host) && InternetDomainName.from(host).isPublicSuffix();
    }

    /** The player the product knows on this site. */
    public Optional<KnownPlayer> player() {
        return KnownPlayer.of(host);
    }

    /** As people write it. */
    public String written() {
        return isWildcard ? ALL_BELOW + host : host;
    }
}
