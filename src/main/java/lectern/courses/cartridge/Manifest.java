package lectern.courses.cartridge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What imsmanifest.xml says, word for word: the outline and the resources, nothing resolved yet. */
record Manifest(Info info, List<Entry> outline, Map<String, Resource> resources) {

    Optional<Resource> resource(String identifier) {
        return Optional.ofNullable(resources.get(identifier));
    }

    /** The head of the manifest. */
    record Info(String identifier, String namespace, String schema, String schemaVersion, String title, String description, String language) {
    }

    /** An item of the outline. */
    static final class Entry {

        final String key;
        final String reference;
        final boolean isVisible;
        final List<Entry> children = new ArrayList<>();
        private String title = "";

        Entry(String key, String reference, boolean isVisible) {
            this.key = key;
            this.reference = reference;
            this.isVisible = isVisible;
        }

        void name(String text) {
            title = title.isEmpty() ? Text.title(text) : title;
        }

        String title() {
            return title;
        }

        boolean isFolder() {
            return !children.isEmpty();
        }
    }

    /** A resource; its file names are joined with the bases that were in force, and not yet looked up. */
    static final class Resource {

        final String identifier;
        final ResourceType type;
        final String typeName;
        final String base;
        final String href;
        final String intendedUse;
        final List<String> files = new ArrayList<>();
        final List<String> dependencies = new ArrayList<>();
        private final Map<String, String> inline = new LinkedHashMap<>();

        Resource(String identifier, String typeName, String base, String href, String intendedUse) {
            this.identifier = identifier;
            this.type = ResourceType.of(typeName);
            this.typeName = typeName;
            this.base = base;
            this.href = href;
            this.intendedUse = intendedUse;
        }

        void inline(String name, String value) {
            inline.putIfAbsent(name, value.strip());
        }

        /** A thin cartridge may carry a link's address and title in the manifest itself. */
        Optional<String> inline(String name) {
            return Optional.ofNullable(inline.get(name)).filter(value -> !value.isEmpty());
        }
    }
}
