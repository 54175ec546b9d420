package lectern.platform.tenancy;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which roles hold which permission, read from {@code permissions.properties}. Code asks for permissions, never for roles. */
@ApplicationScoped
public class Permissions {

    private final Map<String, Set<String>> rolesByPermission = new TreeMap<>();

    @PostConstruct
    void read() {
        Properties table = new Properties();
        try (InputStream in = Permissions.class.getResourceAsStream("/permissions.properties")) {
            table.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        table.stringPropertyNames().forEach(name ->
            rolesByPermission.put(name, new TreeSet<>(Set.of(table.getProperty(name).trim().split("\\s*,\\s*")))));
    }

    /** The permissions that any of the roles holds. */
    public Set<String> of(Collection<String> roles) {
        return rolesByPermission.entrySet().stream()
            .filter(entry -> roles.stream().anyMatch(entry.getValue()::contains))
            .map(Map.Entry::getKey)
            .collect(Collectors.toUnmodifiableSet());
    }

    public Set<String> names() {
        return Set.copyOf(rolesByPermission.keySet());
    }
}
