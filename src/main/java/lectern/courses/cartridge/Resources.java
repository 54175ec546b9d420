package lectern.courses.cartridge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lectern.courses.cartridge.Manifest.Resource;

/** The manifest's resources with the files they name, found in the archive or missed. */
final class Resources {

    private final Manifest manifest;
    private final Lookup lookup;
    private final String root;
    private final Effort effort;
    private final Map<Resource, List<PackageFile>> files = new HashMap<>();
    private final Map<Resource, List<String>> missing = new HashMap<>();

    Resources(Manifest manifest, Lookup lookup, String root, Effort effort) {
        this.manifest = manifest;
        this.lookup = lookup;
        this.root = root;
        this.effort = effort;
    }

    Collection<Resource> all() {
        return manifest.resources().values();
    }

    Optional<Resource> resource(String identifier) {
        return manifest.resource(identifier);
    }

    /** The file a resource opens with; empty where it names none, several of equal right, or one that is not there. */
    Optional<PackageFile> main(Resource resource) {
        if (namesFile(resource)) {
            return find(resource, resource.href);
        }
        List<PackageFile> files = files(resource);
        List<PackageFile> pages = files.stream().filter(file -> file.kind() == MediaKind.PAGE).toList();
        return files.size() == 1 ? Optional.of(files.get(0)) : start(pages).or(() -> xml(resource, files));
    }

    private static Optional<PackageFile> start(List<PackageFile> pages) {
        if (pages.size() == 1) {
            return Optional.of(pages.get(0));
        }
        return pages.stream().filter(page -> page.name().toLowerCase(Locale.ROOT).matches("(?:index|default)\\.x?html?")).findFirst();
    }

    private static Optional<PackageFile> xml(Resource resource, List<PackageFile> files) {
        boolean isXml = resource.type != ResourceType.WEB_CONTENT && resource.type != ResourceType.ASSOCIATED;
        return isXml ? files.stream().filter(file -> file.kind() == MediaKind.DATA).findFirst() : Optional.empty();
    }

    /** Whether the resource says which of its files comes first; a folder with a closing slash does not. */
    boolean namesFile(Resource resource) {
        return !resource.href.isEmpty() && !resource.href.endsWith("/");
    }

    /** The resource's own files that are in the archive. */
    List<PackageFile> files(Resource resource) {
        return files.computeIfAbsent(resource,
                key -> names(key).stream().flatMap(name -> find(key, name).stream()).distinct().toList());
    }

    /** What the resource names and the archive does not hold. */
    List<String> missing(Resource resource) {
        return missing.computeIfAbsent(resource, key -> names(key).stream().filter(name -> find(key, name).isEmpty()).toList());
    }

    private Set<String> names(Resource resource) {
        Set<String> names = new LinkedHashSet<>();
        if (namesFile(resource) && !isOnTheWeb(resource.href)) {
            names.add(resource.href);
        }
        resource.files.stream().filter(name -> !name.isEmpty() && !name.endsWith("/") && !isOnTheWeb(name)).forEach(names::add);
        return names;
    }

    static boolean isOnTheWeb(String href) {
        return href.regionMatches(true, 0, "http://", 0, 7) || href.regionMatches(true, 0, "https://", 0, 8);
    }

    private Optional<PackageFile> find(Resource resource, String name) {
        return lookup.find(name, Lookup.normal(root, resource.base), root);
    }

    /** Canvas hides an assignment behind an ordinary resource; its settings file gives it away. */
    boolean isAssignment(Resource resource) {
        return resource.type == ResourceType.ASSIGNMENT
                || resource.files.stream().anyMatch(file -> file.endsWith("assignment_settings.xml"));
    }

    /** The files that a later import needs to make the real thing of a resource: its own and those of its settings. */
    List<String> sources(Resource resource) {
        Set<String> paths = new LinkedHashSet<>();
        for (Resource part : withDependencies(resource)) {
            if (part == resource || part.type != ResourceType.WEB_CONTENT) {
                files(part).forEach(file -> paths.add(file.path()));
            }
        }
        return List.copyOf(paths);
    }

    /** The resource and all it depends on. */
    List<Resource> withDependencies(Resource resource) {
        List<Resource> parts = new ArrayList<>(List.of(resource));
        Set<Resource> known = new HashSet<>(parts);
        for (int i = 0; i < parts.size(); i++) {
            effort.use(1 + files(parts.get(i)).size());
            for (String dependency : parts.get(i).dependencies) {
                resource(dependency).filter(known::add).ifPresent(parts::add);
            }
        }
        return parts;
    }
}
