package lectern.courses.cartridge;

import static lectern.courses.cartridge.BrokenPackage.Flaw.BLACKBOARD_ARCHIVE;
import static lectern.courses.cartridge.BrokenPackage.Flaw.QUESTION_PACKAGE;
import static lectern.courses.cartridge.BrokenPackage.Flaw.SCORM;
import static lectern.courses.cartridge.BrokenPackage.Flaw.TOO_DEEP;
import static lectern.courses.cartridge.BrokenPackage.Flaw.TOO_MANY_ITEMS;
import static lectern.courses.cartridge.BrokenPackage.Flaw.TOO_TANGLED;
import static lectern.courses.cartridge.BrokenPackage.Flaw.WRONG_MANIFEST;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lectern.courses.cartridge.Manifest.Entry;
import lectern.courses.cartridge.Manifest.Info;
import lectern.courses.cartridge.Manifest.Resource;

/** Reads imsmanifest.xml in one pass. */
final class ManifestReader {

    private static final int LONGEST_KEY = 200;

    private final Xml xml;
    private final Limits limits;
    private final Map<String, Resource> resources = new LinkedHashMap<>();
    private final Set<String> keys = new HashSet<>();
    private final Deque<String> bases = new ArrayDeque<>();
    private final List<Entry> outline = new ArrayList<>();
    private int items;
    private int names;
    private String identifier = "";
    private String namespace = "";
    private String schema = "";
    private String schemaVersion = "";
    private String title = "";
    private String description = "";
    private String language = "";

    private ManifestReader(Xml xml, Limits limits) {
        this.xml = xml;
        this.limits = limits;
    }

    static Manifest read(Archive archive, String path) {
        try (Xml xml = Xml.open(archive, path)) {
            return new ManifestReader(xml, archive.limits()).manifest();
        }
    }

    private Manifest manifest() {
        xml.next();
        identifier = xml.attribute("identifier");
        namespace = xml.namespace();
        if (!xml.starts("manifest")) {
            throw new BrokenPackage(xml.name().equals("moodle_backup") ? BrokenPackage.Flaw.MOODLE_BACKUP : WRONG_MANIFEST, xml.name());
        }
        bases.push(xml.base());
        while (xml.next()) {
            if (xml.isStart()) {
                part();
            }
        }
        checkKind();
        return new Manifest(new Info(identifier, namespace, schema, schemaVersion, title, description, language), outline, resources);
    }

    private void part() {
        switch (xml.name()) {
            case "metadata" -> metadata();
            case "organization" -> organization();
            case "resources" -> bases.push(joined(bases.peek(), xml.base()));
            case "resource" -> resource();
            default -> { }
        }
    }

    private void metadata() {
        int end = xml.depth();
        while (inside(end)) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "schema" -> schema = xml.text().strip();
                case "schemaversion" -> schemaVersion = xml.text().strip();
                case "general" -> general();
                default -> { }
            }
        }
    }

    private void general() {
        int end = xml.depth();
        while (inside(end)) {
            if (xml.starts("title")) {
                title = Text.title(xml.firstText());
            } else if (xml.starts("language")) {
                language = xml.firstText();
            } else if (xml.starts("description")) {
                description = Text.summary(xml.firstText());
            }
        }
    }

    private void organization() {
        int end = xml.depth();
        Deque<Entry> open = new ArrayDeque<>();
        while (inside(end)) {
            if (xml.starts("item")) {
                open.push(item(open.peek(), open.size()));
            } else if (xml.starts("metadata")) {
                xml.text();
            } else if (xml.starts("title") && !open.isEmpty()) {
                open.peek().name(xml.text());
            } else if (!xml.isStart() && xml.name().equals("item")) {
                Entry done = open.pop();
                if (open.isEmpty()) {
                    outline.add(done);
                }
            }
        }
    }

    private Entry item(Entry parent, int depth) {
        if (++items > limits.items()) {
            throw new BrokenPackage(TOO_MANY_ITEMS, limits.items());
        }
        if (depth >= limits.depth()) {
            throw new BrokenPackage(TOO_DEEP, limits.depth());
        }
        Entry item = new Entry(key(xml.attribute("identifier")), xml.attribute("identifierref"), !xml.attribute("isvisible").equals("false"));
        if (parent != null) {
            parent.children.add(item);
        }
        return item;
    }

    private String key(String identifier) {
        String base = identifier.isEmpty() ? "item-" + items : Text.visible(identifier);
        if (base.length() > LONGEST_KEY) {
            base = base.substring(0, LONGEST_KEY - 65) + "-" + new Digest().add(base).hex();
        }
        String key = base;
        for (int n = 2; !keys.add(key); n++) {
            key = base + "~" + n;
        }
        return key;
    }

    private void resource() {
        int end = xml.depth();
        String base = joined(bases.peek(), xml.base());
        Resource resource = new Resource(xml.attribute("identifier"), xml.attribute("type"), base, xml.attribute("href"),
                xml.attribute("intendeduse"));
        if (resources.size() >= limits.entries()) {
            throw new BrokenPackage(TOO_MANY_ITEMS, limits.entries());
        }
        resources.putIfAbsent(resource.identifier.isEmpty() ? "resource-" + resources.size() : resource.identifier, resource);
        while (inside(end)) {
            if (xml.isStart()) {
                part(resource);
            }
        }
    }

    private void part(Resource resource) {
        switch (xml.name()) {
            case "file" -> add(resource.files, "href");
            case "dependency" -> add(resource.dependencies, "identifierref");
            case "url" -> resource.inline("url", xml.attribute("href"));
            case "launch_url", "secure_launch_url" -> resource.inline("launch", xml.text());
            case "title" -> resource.inline("title", xml.firstText());
            case "description" -> resource.inline("description", xml.firstText());
            default -> { }
        }
    }

    private void add(List<String> list, String attribute) {
        if (++names > 4 * limits.entries()) {
            throw new BrokenPackage(TOO_TANGLED);
        }
        list.add(xml.attribute(attribute));
    }

    private boolean inside(int end) {
        if (!xml.next()) {
            return false;
        }
        return xml.isStart() || xml.depth() > end;
    }

    static String joined(String base, String more) {
        if (base.isEmpty() || more.isEmpty() || more.startsWith("/")) {
            return more.isEmpty() ? base : more;
        }
        return base.endsWith("/") ? base + more : base + "/" + more;
    }

    private void checkKind() {
        String named = (schema + " " + namespace).toLowerCase(Locale.ROOT);
        if (named.contains("common cartridge") || named.contains("imscc")) {
            return;
        }
        if (named.contains("scorm") || named.contains("adlcp")) {
            throw new BrokenPackage(SCORM);
        }
        if (named.contains("qti")) {
            throw new BrokenPackage(QUESTION_PACKAGE);
        }
        boolean isBlackboard = resources.values().stream().anyMatch(resource -> resource.typeName.contains("x-bb-"));
        throw new BrokenPackage(isBlackboard ? BLACKBOARD_ARCHIVE : WRONG_MANIFEST, schema.isEmpty() ? "manifest" : schema);
    }
}
