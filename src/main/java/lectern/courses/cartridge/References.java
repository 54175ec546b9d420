package lectern.courses.cartridge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what an address written in a page of the package leads to. */
final class References {

    private static final Pattern VARIABLE =
            Pattern.compile("^(?:https?://[^/$%]*/)?(?:\\$|%24)((?:IMS|1EDTECH)[-_]CC[-_]FILEBASE|(?:WIKI|CANVAS_OBJECT|CANVAS_COURSE)_REFERENCE)"
                    + "(?:\\$|%24)(.*)$", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);
    private static final Pattern IGNORED = Pattern.compile("[\\t\\r\\n]");
    private static final Pattern CANVAS_FILE = Pattern.compile("^/?(?:file_ref|files)/([^/?#]+)");
    private static final Pattern CANVAS_PATH = Pattern.compile("^/?file_contents/(?:course(?:%20| |\\+)files|folder)/(.*)$", Pattern.DOTALL);
    private static final Pattern CANVAS_THING =
            Pattern.compile("^/?(?:pages|wiki|modules/items|modules|assignments|quizzes|discussion_topics|external_tools)/([^/?#]+)");
    private static final Pattern CANVAS_COURSE = Pattern.compile("^/?(?:|modules|pages|wiki|assignments/syllabus)/?(?:[?#].*)?$");
    private static final Set<String> WEB = Set.of("http", "https", "mailto", "tel");

    /** Where an address leads. */
    sealed interface Target {

        /** A file of the package, by path. */
        record File(String path) implements Target {
        }

        /** An address that stays as it is, or is a placeholder for a place of the course. */
        record Address(String url) implements Target {
        }

        /** Nothing that is in the package or on the web. */
        record Dead() implements Target {
        }
    }

    private static final Target DEAD = new Target.Dead();

    private final Lookup lookup;
    private final String root;
    private final Map<String, String> fileOfResource = new HashMap<>();
    private final Map<String, String> itemOfResource = new HashMap<>();
    private final Map<String, String> itemOfPage = new HashMap<>();
    private final Set<String> places = new HashSet<>();
    private final Set<String> withheld = new HashSet<>();

    References(Lookup lookup, String root) {
        this.lookup = lookup;
        this.root = root;
    }

    void resource(String identifier, String path) {
        fileOfResource.putIfAbsent(identifier, path);
    }

    /** A file that is kept but not shown: links to it lead nowhere, unless it is an item's page all the same. */
    void withhold(String path) {
        withheld.add(path);
    }

    void place(String key) {
        places.add(key);
    }

    void lesson(String key, String resource) {
        places.add(key);
        itemOfResource.putIfAbsent(resource, key);
    }

    void page(String key, String path) {
        itemOfPage.putIfAbsent(path, key);
    }

    /** What a link leads to: an item's page is a place of the course, any other file is a file. */
    Target link(String folder, String written) {
        Target target = media(folder, written);
        return target instanceof Target.File file ? placed(file.path(), written) : target;
    }

    private Target placed(String path, String written) {
        String key = itemOfPage.get(path);
        if (key != null) {
            return new Target.Address(Placeholders.item(key) + fragment(written));
        }
        return withheld.contains(path) ? DEAD : new Target.File(path);
    }

    /** What an image or a player shows. */
    Target media(String folder, String written) {
        String address = IGNORED.matcher(written.strip()).replaceAll("");
        if (address.isEmpty()) {
            return DEAD;
        }
        if (address.startsWith("#")) {
            return new Target.Address(address);
        }
        Matcher variable = VARIABLE.matcher(address);
        if (variable.matches()) {
            boolean isFile = variable.group(1).regionMatches(true, variable.group(1).length() - 8, "FILEBASE", 0, 8);
            return isFile ? file(variable.group(2), root + "web_resources/", root, folder) : canvas(variable.group(2));
        }
        return address.startsWith("//") ? new Target.Address("https:" + address) : plain(folder, address);
    }

    private Target plain(String folder, String address) {
        Matcher scheme = SCHEME.matcher(address);
        String name = scheme.matches() ? scheme.group(1).toLowerCase(Locale.ROOT) : "";
        if (WEB.contains(name) || address.regionMatches(true, 0, "data:image/", 0, 11)) {
            return new Target.Address(address);
        }
        if (name.equals("javascript") || name.equals("data") || name.equals("vbscript")) {
            return DEAD;
        }
        return file(address, folder, root, root + "web_resources/");
    }

    private Target canvas(String rest) {
        Matcher path = CANVAS_PATH.matcher(rest);
        if (path.matches()) {
            return file(path.group(1), root + "web_resources/");
        }
        Matcher file = CANVAS_FILE.matcher(rest);
        if (file.find()) {
            return Optional.ofNullable(fileOfResource.get(file.group(1))).<Target>map(Target.File::new).orElse(DEAD);
        }
        Matcher thing = CANVAS_THING.matcher(rest);
        if (thing.find()) {
            return thing(Lookup.decoded(thing.group(1)), rest);
        }
        return CANVAS_COURSE.matcher(rest).matches() ? new Target.Address(Placeholders.course()) : DEAD;
    }

    private Target thing(String name, String rest) {
        String item = places.contains(name) ? name : itemOfResource.get(name);
        if (item != null) {
            return new Target.Address(Placeholders.item(item) + fragment(rest));
        }
        Optional<PackageFile> page = lookup.find(name + ".html", root + "wiki_content/");
        String path = page.map(PackageFile::path).orElse(fileOfResource.get(name));
        return path == null ? DEAD : placed(path, rest);
    }

    private Target file(String written, String... folders) {
        if (Lookup.withoutQuery(written).isBlank()) {
            return DEAD;
        }
        return lookup.find(written, folders).<Target>map(file -> new Target.File(file.path())).orElse(DEAD);
    }

    private static String fragment(String address) {
        int at = address.indexOf('#');
        return at < 0 || at == address.length() - 1 ? "" : address.substring(at);
    }
}
