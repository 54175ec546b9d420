package lectern.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What the environment says about this installation, checked as a whole before anything starts. */
public record Settings(
    int port,
    String address,
    Path home,
    Path files,
    String url,
    String proxies,
    Optional<String> key,
    Optional<DatabaseUrl> database,
    String log,
    String metricsToken) {

    static final List<String> VARIABLES = List.of("PORT", "LECTERN_ADDRESS", "LECTERN_HOME", "LECTERN_FILES", "LECTERN_URL",
        "LECTERN_PROXIES", "LECTERN_KEY", "DATABASE_URL", "LECTERN_LOG", "LECTERN_METRICS_TOKEN");
    static final List<String> SECRETS = List.of("LECTERN_KEY", "DATABASE_URL", "LECTERN_METRICS_TOKEN");

    /** Reads the settings from environment variables. */
    public static Settings from(Map<String, String> environment) {
        var read = new Reader(environment);
        // A user without an entry in the system's list has a home only in the environment.
        var person = read.text("HOME", System.getProperty("user.home"));
        var home = Path.of(read.text("LECTERN_HOME", person + "/.lectern")).toAbsolutePath().normalize();
        var port = read.port();
        var address = read.checked("LECTERN_ADDRESS", "127.0.0.1", a -> a.matches("[0-9A-Za-z.:%-]+"), "an IP address such as 127.0.0.1 or 0.0.0.0");
        return new Settings(
            port,
            address,
            home,
            Path.of(read.text("LECTERN_FILES", home.resolve("files").toString())).toAbsolutePath().normalize(),
            read.url("http://" + shown(address) + ":" + port),
            read.checked("LECTERN_PROXIES", "", p -> p.matches("[0-9A-Fa-f.:, ]*"), "the addresses of your proxies, separated by commas"),
            read.secret("LECTERN_KEY").map(Settings::key),
            read.secret("DATABASE_URL").map(DatabaseUrl::parse),
            read.checked("LECTERN_LOG", "text", List.of("text", "json")::contains, "text or json"),
            read.secret("LECTERN_METRICS_TOKEN").orElse(""));
    }

    /** Whether only this machine can reach the address listened on. */
    boolean isLoopback() {
        return address.equals("localhost") || address.equals("::1") || address.startsWith("127.");
    }

    /** The address this process reaches itself at. */
    URI self() {
        return URI.create("http://" + shown(address) + ":" + port);
    }

    private static String shown(String address) {
        if (address.equals("0.0.0.0") || address.equals("::")) {
            return "127.0.0.1";
        }
        return address.contains(":") ? "[" + address + "]" : address;
    }

    private static String key(String key) {
        if (!lectern.platform.crypto.Keys.isKey(key)) {
            throw new Failure("LECTERN_KEY must have 64 hexadecimal characters; make one with: openssl rand -hex 32.");
        }
        return key;
    }

    private record Reader(Map<String, String> environment) {

        String text(String name, String otherwise) {
            var value = environment.get(name);
            return value == null || value.isBlank() ? otherwise : value.strip();
        }

        String checked(String name, String otherwise, Predicate<String> rule, String expected) {
            var value = text(name, otherwise);
            if (!rule.test(value)) {
                throw new Failure(name + " is \"" + value + "\"; give " + expected + ".");
            }
            return value;
        }

        int port() {
            var isPort = (Predicate<String>) p -> p.matches("\\d{1,5}") && Integer.parseInt(p) >= 1 && Integer.parseInt(p) <= 65535;
            return Integer.parseInt(checked("PORT", "8080", isPort, "a number from 1 to 65535"));
        }

        String url(String otherwise) {
            var url = checked("LECTERN_URL", otherwise, u -> u.matches("https?://[^/?#\\s]+/?"),
                "the public address with http:// or https:// and without a path, such as https://learn.example.org");
            return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        }

        /** A secret stands in the variable itself, or in the file that the variable with _FILE names. */
        Optional<String> secret(String name) {
            var file = text(name + "_FILE", null);
            if (file == null) {
                return Optional.ofNullable(text(name, null));
            }
            if (text(name, null) != null) {
                throw new Failure(name + " and " + name + "_FILE are both set; keep one of them.");
            }
            try {
                return Optional.of(Files.readString(Path.of(file)).strip());
            } catch (IOException e) {
                throw new Failure(name + "_FILE names " + file + ", which cannot be read; check the path and its permissions.", e);
            }
        }
    }
}
