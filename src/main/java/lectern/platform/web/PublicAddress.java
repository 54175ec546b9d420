package lectern.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where people reach the product. Links are made from the configured address, never from the Host header. */
@ApplicationScoped
public class PublicAddress {

    @Inject
    @ConfigProperty(name = "lectern.url")
    String url;

    @Inject
    @ConfigProperty(name = "lectern.proxies", defaultValue = " ")
    String proxies;

    /** An absolute link to a path of this installation. */
    public String link(String path) {
        return url.replaceAll("/+$", "") + path;
    }

    /** The name of the host in that address. */
    public String host() {
        return URI.create(url).getHost().toLowerCase(Locale.ROOT);
    }

    public boolean isTls() {
        return url.startsWith("https:");
    }

    /** Whether a browser on this very machine asks, of an installation that has no address beyond it. */
    public boolean isLocalTo(String client) {
        return isLoopback(URI.create(url).getHost()) && (client.startsWith("127.") || client.equals("0:0:0:0:0:0:0:1") || client.equals("::1"));
    }

    /** Whether an Origin header names this installation. */
    boolean isOurs(String origin, HttpServletRequest request) {
        URI ours = URI.create(url);
        if (origin.equals(ours.getScheme() + "://" + ours.getAuthority())) {
            return true;
        }
        // An installation on loopback is reached as localhost and as 127.0.0.1 alike.
        return isLoopback(ours.getHost()) && origin.equals("http://" + request.getHeader("Host")) && isLoopback(URI.create(origin).getHost());
    }

    /** The address of the browser; a forwarded one counts only from a configured proxy. */
    String clientOf(HttpServletRequest request) {
        String peer = request.getRemoteAddr();
        List<String> forwarded = Collections.list(request.getHeaders("X-Forwarded-For"));
        if (forwarded.isEmpty() || !trusted().contains(plain(peer))) {
            return peer;
        }
        // A proxy adds the address it sees at the end, in the last line.
        String[] hops = forwarded.get(forwarded.size() - 1).split(",");
        return hops[hops.length - 1].strip();
    }

    private Set<String> trusted() {
        return Arrays.stream(proxies.split(",")).map(String::strip).filter(p -> !p.isEmpty()).map(PublicAddress::plain).collect(Collectors.toSet());
    }

    // An IPv6 address can be written in several ways.
    private static String plain(String ip) {
        try {
            return ip.contains(":") ? InetAddress.getByName(ip).getHostAddress() : ip;
        } catch (UnknownHostException e) {
            return ip;
        }
    }

    private static boolean isLoopback(String host) {
        return host != null && (host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]"));
    }
}
