package lectern.platform.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Style sheets, scripts, fonts and pictures of the product, by the fingerprinted names the build gave them. */
@ApplicationScoped
public class Assets {

    /** An asset's bytes, and the same compressed where that is smaller. */
    record Asset(String mediaType, byte[] plain, byte[] gzip) {
    }

    private static final Map<String, String> MEDIA_TYPES = Map.of(
        "css", "text/css;charset=UTF-8", "js", "text/javascript;charset=UTF-8", "svg", "image/svg+xml",
        "woff2", "font/woff2", "png", "image/png", "json", "application/json", "ico", "image/x-icon",
        "webmanifest", "application/manifest+json");

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Asset> loaded = new ConcurrentHashMap<>();
    private Set<String> known;

    @PostConstruct
    void read() {
        Properties manifest = new Properties();
        try (InputStream in = Assets.class.getResourceAsStream("/assets/assets.properties")) {
            manifest.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        manifest.stringPropertyNames().forEach(name -> names.put(name, manifest.getProperty(name)));
        known = Set.copyOf(names.values());
    }

    /** The address of an asset by its logical name, for instance {@code css/app.css}. */
    public String url(String name) {
        String fingerprinted = names.get(name);
        if (fingerprinted == null) {
            throw new IllegalArgumentException("No asset is called " + name);
        }
        return "/assets/" + fingerprinted;
    }

    Optional<Asset> find(String fingerprinted) {
        if (!known.contains(fingerprinted)) {
            return Optional.empty();
        }
        return Optional.of(loaded.computeIfAbsent(fingerprinted, Assets::load));
    }

    private static Asset load(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return new Asset(MEDIA_TYPES.getOrDefault(ending, "application/octet-stream"), bytes(name), bytes(name + ".gz"));
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Assets.class.getResourceAsStream("/assets/" + name)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
