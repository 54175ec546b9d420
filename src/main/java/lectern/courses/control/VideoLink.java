package lectern.courses.control;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.organizations.entity.KnownPlayer;

/**
 * A video on a site that is known to play in a frame without following its viewers around.
 *
 * @param frame the address that plays it
 * @param page the address people know it by
 */
public record VideoLink(KnownPlayer player, String frame, String page) {

    private static final Pattern YOUTUBE_ID = Pattern.compile("[A-Za-z0-9_-]{11}");
    private static final Pattern YOUTUBE_PATH = Pattern.compile("/(?:embed|shorts|live|v)/([A-Za-z0-9_-]{11})(?:/.*)?");
    private static final Pattern YOUTUBE_QUERY = Pattern.compile("(?:^|&)v=([A-Za-z0-9_-]{11})(?:&|$)");
    private static final Pattern VIMEO_PATH = Pattern.compile("/(?:video/|channels/[\\w-]+/|groups/[\\w-]+/videos/)?(\\d{5,12})(?:/([0-9a-f]{6,20}))?/?");
    private static final Pattern VIMEO_HASH = Pattern.compile("(?:^|&)h=([0-9a-f]{6,20})(?:&|$)");
    private static final Map<String, Boolean> YOUTUBE_HOSTS = Map.of("youtube.com", true, "m.youtube.com", true, "youtube-nocookie.com", true, "youtu.be", false);

    /** The video an address leads to, or empty when its site is not known here. */
    public static Optional<VideoLink> of(String address) {
        URI uri = parsed(address);
        if (uri == null || uri.getHost() == null) {
            return Optional.empty();
        }
        String host = uri.getHost().toLowerCase(java.util.Locale.ROOT).replaceFirst("^www\\.", "");
        String path = uri.getPath() == null ? "" : uri.getPath();
        String query = uri.getQuery() == null ? "" : uri.getQuery();
        if (YOUTUBE_HOSTS.containsKey(host)) {
            return youtubeId(YOUTUBE_HOSTS.get(host), path, query).map(VideoLink::youtube);
        }
        return host.equals("vimeo.com") || host.equals("player.vimeo.com") ? vimeo(path, query) : Optional.empty();
    }

    private static URI parsed(String address) {
        if (address == null) {
            return null;
        }
        String text = address.strip();
        try {
            URI uri = URI.create(text.matches("(?i)https?://.*") ? text : "https://" + text);
            return uri.getUserInfo() == null ? uri : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static Optional<String> youtubeId(boolean isLong, String path, String query) {
        if (!isLong) {
            String id = path.replaceFirst("^/", "");
            return YOUTUBE_ID.matcher(id).matches() ? Optional.of(id) : Optional.empty();
        }
        Matcher inPath = YOUTUBE_PATH.matcher(path);
        if (inPath.matches()) {
            return Optional.of(inPath.group(1));
        }
        Matcher inQuery = YOUTUBE_QUERY.matcher(query);
        return path.equals("/watch") && inQuery.find() ? Optional.of(inQuery.group(1)) : Optional.empty();
    }

    private static VideoLink youtube(String id) {
        return new VideoLink(KnownPlayer.YOUTUBE, KnownPlayer.YOUTUBE.source() + "/embed/" + id + "?rel=0", "https://www.youtube.com/watch?v=" + id);
    }

    private static Optional<VideoLink> vimeo(String path, String query) {
        Matcher video = VIMEO_PATH.matcher(path);
        if (!video.matches()) {
            return Optional.empty();
        }
        Matcher hashInQuery = VIMEO_HASH.matcher(query);
        String hash = video.group(2) != null ? video.group(2) : hashInQuery.find() ? hashInQuery.group(1) : null;
        return Optional.of(new VideoLink(KnownPlayer.VIMEO,
            KnownPlayer.VIMEO.source() + "/video/" + video.group(1) + "?dnt=1" + (hash == null ? "" : "&h=" + hash),
            "https://vimeo.com/" + video.group(1) + (hash == null ? "" : "/" + hash)));
    }
}
