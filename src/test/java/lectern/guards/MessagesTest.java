package lectern.guards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word of the product exists in every language, is used, and stands under its module's name. */
class MessagesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{\\s*([a-z][a-z0-9-]*(?:\\.[A-Za-z0-9_-]+)+)");
    private static final Pattern QUOTED = Pattern.compile("[\"'|]([a-z][a-z0-9-]*(?:\\.[A-Za-z0-9_-]+)+\\.?-?)[\"'$|]?");
    private static final Pattern PREFIX = Pattern.compile("[\"'|]([a-z][a-z0-9-]*(?:\\.[A-Za-z0-9_-]+)*[.-])[\"'$|]");

    @Test
    void bothLanguagesAreComplete() throws IOException {
        assertEquals(Set.of(), without(texts("en").keySet(), texts("de").keySet()), "not in German");
        assertEquals(Set.of(), without(texts("de").keySet(), texts("en").keySet()), "not in English");
    }

    @Test
    void everyKeyIsUsed() throws IOException {
        Set<String> unused = new TreeSet<>(texts("en").keySet());
        Set<String> named = named();
        unused.removeIf(key -> named.contains(key) || named.stream().anyMatch(n -> (n.endsWith(".") || n.endsWith("-")) && key.startsWith(n)));
        assertEquals(Set.of(), unused);
    }

    @Test
    void everyKeyATemplateNamesExists() throws IOException {
        Set<String> missing = new TreeSet<>();
        Map<String, String> texts = texts("en");
        for (Path template : files("src/main/resources/templates", ".html")) {
            Matcher key = IN_TEMPLATE.matcher(Files.readString(template));
            while (key.find()) {
                if (!texts.containsKey(key.group(1))) {
                    missing.add(template.getFileName() + ": " + key.group(1));
                }
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyTextIsAMessageFormat() throws IOException {
        for (String language : List.of("en", "de")) {
            texts(language).forEach((key, text) -> {
                if (text.contains("{0")) {
                    new MessageFormat(text);
                    assertTrue(!text.replace("''", "").contains("'") || text.contains("'{'"), key + " has a single apostrophe, which would eat what follows");
                }
            });
        }
    }

    @Test
    void bothLanguagesTakeTheSameArguments() throws IOException {
        Map<String, String> german = texts("de");
        Set<String> different = new TreeSet<>();
        texts("en").forEach((key, text) -> {
            if (!arguments(text).equals(arguments(german.getOrDefault(key, text)))) {
                different.add(key);
            }
        });
        assertEquals(Set.of(), different);
    }

    @Test
    void keysStandUnderTheirModule() throws IOException {
        Set<String> astray = new TreeSet<>();
        for (Path file : files(MESSAGES.toString(), ".properties")) {
            String module = file.getFileName().toString().replaceAll("(_[a-z]{2})?\\.properties$", "");
            load(file).stringPropertyNames().stream().filter(key -> !key.startsWith(module + ".")).forEach(key -> astray.add(file.getFileName() + ": " + key));
        }
        assertEquals(Set.of(), astray);
    }

    private static Set<Integer> arguments(String text) {
        Set<Integer> arguments = new HashSet<>();
        Matcher argument = Pattern.compile("\\{(\\d)").matcher(text);
        while (argument.find()) {
            arguments.add(Integer.valueOf(argument.group(1)));
        }
        return arguments;
    }

    // Names in code and templates: whole keys, and beginnings that are completed at run time.
    private static Set<String> named() throws IOException {
        Set<String> names = new HashSet<>();
        for (Path file : Stream.concat(files("src/main/java", ".java").stream(), files("src/main/resources/templates", ".html").stream()).toList()) {
            String text = Files.readString(file);
            for (Pattern pattern : List.of(IN_TEMPLATE, QUOTED, PREFIX)) {
                Matcher name = pattern.matcher(text);
                while (name.find()) {
                    names.add(name.group(1));
                }
            }
        }
        return names;
    }

    private static Map<String, String> texts(String language) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (Path file : files(MESSAGES.toString(), ".properties")) {
            boolean isTranslated = file.getFileName().toString().matches(".*_[a-z]{2}\\.properties");
            if (language.equals("en") != isTranslated && (language.equals("en") || file.getFileName().toString().endsWith("_" + language + ".properties"))) {
                Properties properties = load(file);
                properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
            }
        }
        return texts;
    }

    private static Properties load(Path file) {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            return all.filter(p -> p.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static Set<String> without(Set<String> keys, Set<String> others) {
        Set<String> left = new TreeSet<>(keys);
        left.removeAll(others);
        return left;
    }
}
