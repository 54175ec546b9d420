package lectern.courses.cartridge;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Video sites whose players are embedded in pages, and the address a person would open instead. */
final class VideoSites {

    private static final Pattern YOUTUBE = Pattern.compile("^/(?:embed|v|shorts|live)/([A-Za-z0-9_-]{6,20})(?:/|$)");
    private static final Pattern VIMEO = Pattern.compile("^/(?:video/)?(\\d+)(?:/|$)");
    private static final Pattern DAILYMOTION = Pattern.compile("^/(?:embed/)?video/([A-Za-z0-9]+)");

    private VideoSites() {
    }

    static boolean isVideo(String url) {
        return watch(url).isPresent();
    }

    /** The page of the video that a player's address shows; empty where the site is not known. */
    static Optional<String> watch(String url) {
        try {
            URI address = URI.create(url.strip().replace(" ", "%20"));
            return address.getHost() == null ? Optional.empty() : watch(address, url);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<String> watch(URI address, String url) {
        String host = address.getHost().toLowerCase(Locale.ROOT).replaceFirst("^(?:www|m|player)\\.", "");
        String path = Optional.ofNullable(address.getPath()).orElse("");
        return switch (host) {
            case "youtube.com", "youtube-nocookie.com" -> youtube(path, url);
            case "youtu.be" -> path.length() > 1 ? Optional.of(url) : Optional.empty();
            case "vimeo.com" -> found(VIMEO, path, "https://vimeo.com/");
            case "dailymotion.com", "geo.dailymotion.com" -> found(DAILYMOTION, path, "https://www.dailymotion.com/video/");
            default -> other(host, url);
        };
    }

    private static Optional<String> youtube(String path, String url) {
        return path.equals("/watch") ? Optional.of(url) : found(YOUTUBE, path, "https://www.youtube.com/watch?v=");
    }

    private static Optional<String> other(String host, String url) {
        if (host.endsWith(".panopto.com") || host.endsWith(".panopto.eu")) {
            return Optional.of(url.replace("/Embed.aspx", "/Viewer.aspx"));
        }
        if (host.equals("loom.com") || host.endsWith("ted.com")) {
            return Optional.of(url.replace("/embed/", "/share/").replace("embed.ted.com", "www.ted.com"));
        }
        boolean isKnown = host.endsWith(".kaltura.com") || host.endsWith(".wistia.com") || host.endsWith(".wistia.net");
        return isKnown ? Optional.of(url) : Optional.empty();
    }

    private static Optional<String> found(Pattern pattern, String path, String prefix) {
        Matcher matcher = pattern.matcher(path);
        return matcher.find() ? Optional.of(prefix + matcher.group(1)) : Optional.empty();
    }
}
