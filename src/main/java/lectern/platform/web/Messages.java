package lectern.platform.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** The words of the product: {@code messages/<module>.properties} in English, {@code …_de} in German, keys prefixed by module. */
@ApplicationScoped
public class Messages {

    /** The languages that are complete. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    private static final String FOLDER = "/WEB-INF/classes/messages/";

    private final Map<String, Map<String, String>> texts = new HashMap<>();
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    @Inject
    ServletContext context;

    @PostConstruct
    void read() {
        LANGUAGES.forEach(language -> texts.put(language.getLanguage(), new HashMap<>()));
        for (String path : context.getResourcePaths(FOLDER)) {
            String language = path.matches(".*_[a-z]{2}\\.properties") ? path.replaceAll(".*_([a-z]{2})\\.properties", "$1") : "en";
            load(path, texts.get(language));
        }
    }

    private void load(String path, Map<String, String> into) {
        Properties properties = new Properties();
        try (InputStream in = context.getResourceAsStream(path)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties.stringPropertyNames().forEach(key -> into.put(key, properties.getProperty(key)));
    }

    /** The nearest complete language to the one wanted. */
    public static Locale supported(Locale wanted) {
        return LANGUAGES.stream().filter(l -> l.getLanguage().equals(wanted.getLanguage())).findFirst().orElse(Locale.ENGLISH);
    }

    /** The text of a key with its arguments filled in; a key without a text answers itself, in brackets. */
    public String text(Locale locale, String key, Object... arguments) {
        String language = supported(locale).getLanguage();
        String text = texts.get(language).get(key);
        if (text == null) {
            return "??" + key + "??";
        }
        if (arguments == null || arguments.length == 0) {
            return text.replace("''", "'");
        }
        MessageFormat format = formats.computeIfAbsent(language + key, k -> new MessageFormat(text, supported(locale)));
        synchronized (format) {
            return format.format(arguments);
        }
    }

    /** Whether the key has a text. */
    public boolean has(String key) {
        return texts.get("en").containsKey(key);
    }
}
