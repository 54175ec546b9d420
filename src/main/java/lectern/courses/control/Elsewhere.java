package lectern.courses.control;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** An address on another site, and what people call that site. */
public record Elsewhere(String url, String host) {

    /** Null stays null. */
    static Elsewhere of(String url) {
        return url == null ? null : new Elsewhere(url, host(url).map(host -> host.replaceFirst("^www\\.", "")).orElse(""));
    }

    static boolean isWebAddress(String url) {
        return host(url).isPresent();
    }

    private static Optional<String> host(String url) {
        try {
            URI uri = new URI(url);
            boolean isWeb = uri.getUserInfo() == null && uri.getScheme() != null && uri.getScheme().matches("(?i)https?");
            return isWeb ? Optional.ofNullable(uri.getHost()) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
