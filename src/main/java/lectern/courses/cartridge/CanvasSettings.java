package lectern.courses.cartridge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What Canvas adds beside the manifest: the state of modules, items and files, the course's language and picture. */
record CanvasSettings(boolean isCanvas, String title, String language, String coverResource, Map<String, Meta> items,
        Set<String> hiddenFiles) {

    static final String FOLDER = "course_settings/";
    static final String NAMESPACE = "http://canvas.instructure.com/xsd/";

    private static final CanvasSettings NONE = new CanvasSettings(false, "", "", "", Map.of(), Set.of());

    /** One module or item of a Canvas course. */
    record Meta(String type, String state, String url) {

        boolean isHidden() {
            return state.equals("unpublished") || state.equals("deleted");
        }
    }

    static CanvasSettings read(Archive archive, String root) {
        String folder = root + FOLDER;
        if (archive.files().stream().noneMatch(file -> file.path().startsWith(folder))) {
            return NONE;
        }
        try {
            boolean hasModules = archive.file(folder + "module_meta.xml").isPresent();
            Map<String, Meta> items = hasModules ? items(archive, folder + "module_meta.xml") : Map.of();
            boolean hasFiles = archive.file(folder + "files_meta.xml").isPresent();
            Set<String> hiddenFiles = hasFiles ? hiddenFiles(archive, folder + "files_meta.xml") : Set.of();
            return course(archive, folder + "course_settings.xml", items, hiddenFiles);
        } catch (MalformedXml unreadable) {
            return new CanvasSettings(true, "", "", "", Map.of(), Set.of());
        }
    }

    Optional<Meta> of(Manifest.Entry entry) {
        return Optional.ofNullable(items.get(entry.key)).or(() -> Optional.ofNullable(items.get(entry.reference)));
    }

    private static CanvasSettings course(Archive archive, String path, Map<String, Meta> items, Set<String> hiddenFiles) {
        if (archive.file(path).isEmpty()) {
            return new CanvasSettings(true, "", "", "", items, hiddenFiles);
        }
        String title = "";
        String language = "";
        String cover = "";
        try (Xml xml = Xml.open(archive, path)) {
            while (xml.next()) {
                if (xml.depth() != 2 || !xml.isStart()) {
                    continue;
                }
                switch (xml.name()) {
                    case "title" -> title = Text.title(xml.text());
                    case "locale" -> language = xml.text().strip();
                    case "image_identifier_ref" -> cover = xml.text().strip();
                    default -> { }
                }
            }
        }
        return new CanvasSettings(true, title, language, cover, items, hiddenFiles);
    }

    private static Map<String, Meta> items(Archive archive, String path) {
        Map<String, Meta> items = new HashMap<>();
        String module = "";
        String item = "";
        try (Xml xml = Xml.open(archive, path)) {
            while (xml.next()) {
                if (!xml.isStart()) {
                    item = xml.name().equals("item") ? "" : item;
                    continue;
                }
                String open = item.isEmpty() ? module : item;
                switch (xml.name()) {
                    case "module" -> module = started(items, xml);
                    case "item" -> item = started(items, xml);
                    case "content_type" -> items.computeIfPresent(open, (key, meta) -> new Meta(text(xml), meta.state(), meta.url()));
                    case "workflow_state" -> items.computeIfPresent(open, (key, meta) -> new Meta(meta.type(), text(xml), meta.url()));
                    case "url" -> items.computeIfPresent(open, (key, meta) -> new Meta(meta.type(), meta.state(), text(xml)));
                    default -> { }
                }
            }
        }
        return items;
    }

    private static Set<String> hiddenFiles(Archive archive, String path) {
        Set<String> hidden = new HashSet<>();
        String file = "";
        try (Xml xml = Xml.open(archive, path)) {
            while (xml.next()) {
                if (xml.starts("file")) {
                    file = xml.attribute("identifier");
                } else if ((xml.starts("hidden") || xml.starts("locked")) && xml.text().strip().equals("true")) {
                    hidden.add(file);
                }
            }
        }
        return hidden;
    }

    private static String started(Map<String, Meta> items, Xml xml) {
        items.put(xml.attribute("identifier"), new Meta("", "", ""));
        return xml.attribute("identifier");
    }

    private static String text(Xml xml) {
        return xml.text().strip();
    }
}
