package lectern.platform.web;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Turns the static folder and the third-party files it lists into the assets a browser loads: style sheets bundled,
 * every reference and file name carrying the digest of what it leads to, text compressed. Maven runs it.
 */
public final class AssetBuild {

    private static final Set<String> TEXT = Set.of("css", "js", "mjs", "svg", "json", "txt");
    private static final Set<String> INPUTS = Set.of("third-party.properties", "img/icons.txt");
    private static final Pattern CSS_IMPORT =
            Pattern.compile("@import\\s+(?:url\\()?[\"']([^\"']+)[\"']\\)?(?:\\s+layer\\(([\\w.-]+)\\))?\\s*;");
    private static final Pattern CSS_URL = Pattern.compile("url\\(\\s*([\"']?)([^\"')]+)\\1\\s*\\)");
    private static final Pattern JS_IMPORT = Pattern.compile(
            "(\\b(?:import|export)\\b[\\w\\s{},*$]*?\\bfrom\\s*|\\bimport\\s*\\(?\\s*)([\"'])([^\"'\\n]+)\\2");
    private static final Pattern SOURCE_MAP = Pattern.compile("(?m)^(//[#@]|/\\*[#@]) sourceMappingURL=.*$");

    private final Path source;
    private final Path target;
    private final Properties thirdParty = new Properties();
    /** What a listed third-party file refers to: found beside it on the class path. */
    private final Map<String, String> companions = new HashMap<>();
    private final Map<String, String> published = new TreeMap<>();
    private final Set<String> underWay = new LinkedHashSet<>();
    private final Set<String> bundled = new HashSet<>();

    private AssetBuild(Path source, Path target) {
        this.source = source;
        this.target = target;
    }

    /** Arguments: the static folder, the folder to write to. */
    public static void main(String[] arguments) throws IOException {
        new AssetBuild(Path.of(arguments[0]), Path.of(arguments[1])).run();
    }

    private void run() throws IOException {
        try (var list = Files.newBufferedReader(source.resolve("third-party.properties"))) {
            thirdParty.load(list);
        }
        empty(target);
        for (var name : names()) {
            publish(name);
        }
        refuseUnusedParts();
        var index = published.entrySet().stream().map(asset -> asset.getKey() + "=" + asset.getValue() + "\n");
        Files.writeString(target.resolve("assets.properties"), index.collect(Collectors.joining()));
    }

    /** Style sheets in folders below css are parts of a bundle and no assets of their own. */
    private Set<String> names() throws IOException {
        var names = new LinkedHashSet<String>();
        try (var files = Files.walk(source)) {
            files.filter(Files::isRegularFile).map(file -> source.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !INPUTS.contains(name) && !isPart(name)).sorted().forEach(names::add);
        }
        names.add("img/icons.svg");
        names.addAll(thirdParty.stringPropertyNames());
        names.remove("icons");
        return names;
    }

    private static boolean isPart(String name) {
        return name.matches("css/.+/.+\\.css|css/_.+\\.css");
    }

    private void refuseUnusedParts() throws IOException {
        try (var files = Files.walk(source.resolve("css"))) {
            files.map(file -> source.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> isPart(name) && !bundled.contains(name)).findFirst().ifPresent(name -> {
                        throw new IllegalStateException(name + " is imported by no style sheet in static/css.");
                    });
        }
    }

    /** Writes an asset after everything it refers to, and answers its fingerprinted name. */
    private String publish(String name) {
        if (published.containsKey(name)) {
            return published.get(name);
        }
        if (!underWay.add(name)) {
            throw new IllegalStateException("Assets refer to each other in a circle: " + underWay + " and again " + name);
        }
        var bytes = content(name);
        var dot = name.lastIndexOf('.');
        var fingerprinted = name.substring(0, dot) + "." + digest(bytes) + name.substring(dot);
        write(fingerprinted, bytes, TEXT.contains(name.substring(dot + 1)));
        underWay.remove(name);
        published.put(name, fingerprinted);
        return fingerprinted;
    }

    private byte[] content(String name) {
        if (name.equals("img/icons.svg")) {
            return sprite().getBytes(StandardCharsets.UTF_8);
        }
        var bytes = read(name);
        var text = switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> StyleText.minified(linkStyles(bundle(name, text(bytes)), name));
            case "js", "mjs" -> linkModules(text(bytes), name);
            default -> null;
        };
        return text == null ? bytes : text.getBytes(StandardCharsets.UTF_8);
    }

    private String bundle(String name, String css) {
        return CSS_IMPORT.matcher(css).replaceAll(found -> {
            var part = resolve(name, found.group(1));
            bundled.add(part);
            var text = linkStyles(bundle(part, text(read(part))), part);
            var layered = found.group(2) == null ? text : "@layer " + found.group(2) + " {\n" + text + "\n}";
            return Matcher.quoteReplacement(layered);
        });
    }

    private String linkStyles(String css, String name) {
        return replace(CSS_URL, css, found -> {
            var address = found.group(2);
            return isElsewhere(address) ? found.group() : "url(" + address(name, address) + ")";
        });
    }

    private String linkModules(String script, String name) {
        var linked = replace(JS_IMPORT, script, found -> {
            var quote = found.group(2);
            var specifier = found.group(3);
            return isElsewhere(specifier) ? found.group() : found.group(1) + quote + address(name, specifier) + quote;
        });
        return SOURCE_MAP.matcher(linked).replaceAll("");
    }

    /** The address of a reference as browsers see it, its target written first. */
    private String address(String from, String reference) {
        var suffix = reference.replaceFirst("^[^?#]*", "");
        var path = reference.substring(0, reference.length() - suffix.length());
        var isBareImport = from.endsWith("js") && !path.startsWith(".");
        var name = isBareImport ? "js/vendor/" + path + ".js" : resolve(from, path);
        var origin = resource(from);
        if (origin != null && !isBareImport && resource(name) == null) {
            companions.put(name, resolve(origin, path));
        }
        return "/assets/" + publish(name) + suffix;
    }

    private static boolean isElsewhere(String address) {
        return address.startsWith("data:") || address.startsWith("/") || address.startsWith("#") || address.contains("://");
    }

    private static String resolve(String from, String reference) {
        return Path.of(from).resolveSibling(reference).normalize().toString().replace('\\', '/');
    }

    private String resource(String name) {
        return thirdParty.getProperty(name, companions.get(name));
    }

    private byte[] read(String name) {
        var file = source.resolve(name);
        try {
            return Files.exists(file) ? Files.readAllBytes(file) : readResource(resource(name), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] readResource(String resource, String name) {
        if (resource == null) {
            var wanting = underWay.isEmpty() ? "The build" : String.join(" → ", underWay);
            throw new IllegalStateException(wanting + " needs " + name
                    + ", which is neither in static nor in third-party.properties.");
        }
        try (InputStream in = AssetBuild.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("No " + resource + " on the class path (for " + name
                        + "); its version in third-party.properties must be that of pom.xml.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String sprite() {
        return text(read("img/icons.txt")).lines().filter(line -> !line.isBlank()).map(this::symbol)
            .collect(Collectors.joining("", "<svg xmlns=\"http://www.w3.org/2000/svg\">", "</svg>"));
    }

    private String symbol(String icon) {
        var svg = text(readResource(thirdParty.getProperty("icons") + icon + ".svg", "img/icons.svg"));
        var shapes = svg.replaceFirst("(?s)^.*?<svg[^>]*>", "").replaceFirst("(?s)</svg>.*$", "");
        return "<symbol id=\"" + icon + "\" viewBox=\"0 0 24 24\">" + shapes.strip().replaceAll("\\s*\\n\\s*", "") + "</symbol>";
    }

    private static String replace(Pattern pattern, String text, Function<MatchResult, String> by) {
        return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(by.apply(found)));
    }

    private void write(String name, byte[] bytes, boolean compressed) {
        try {
            var file = target.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            if (compressed) {
                Files.write(file.resolveSibling(file.getFileName() + ".gz"), gzip(bytes));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var buffer = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(buffer) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            out.write(bytes);
        }
        return buffer.toByteArray();
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void empty(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).filter(file -> !file.equals(folder)).map(Path::toFile).forEach(File::delete);
        }
    }
}
