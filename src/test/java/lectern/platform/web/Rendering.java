package lectern.platform.web;

import jakarta.servlet.ServletContext;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.FileTemplateResolver;

/** Renders templates without a container, with the product's own words, links and assets. */
final class Rendering {

    static final Path RESOURCES = Path.of("src/main/resources");
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-31T09:40:00Z"), ZoneId.of("UTC"));

    private final TemplateEngine engine = new TemplateEngine();
    private final Messages messages = messages();

    /** Templates from these folders, the first that has the name. */
    Rendering(Path... folders) {
        Assets assets = new Assets();
        assets.read();
        for (int place = 0; place < folders.length; place++) {
            FileTemplateResolver resolver = new FileTemplateResolver();
            resolver.setOrder(place);
            resolver.setPrefix(folders[place] + "/");
            resolver.setSuffix(".html");
            resolver.setTemplateMode(TemplateMode.HTML);
            resolver.setCharacterEncoding("UTF-8");
            resolver.setCheckExistence(true);
            engine.addTemplateResolver(resolver);
        }
        engine.setLinkBuilder(new Links(assets));
        engine.setMessageResolver(new AbstractMessageResolver() {

            @Override
            public String resolveMessage(ITemplateContext context, Class<?> origin, String key, Object[] arguments) {
                return key.startsWith("=") ? key.substring(1) : messages.text(context.getLocale(), key, arguments);
            }

            @Override
            public String createAbsentMessageRepresentation(ITemplateContext context, Class<?> origin, String key, Object[] arguments) {
                return "??" + key + "??";
            }
        });
        engine.addDialect(new TimesDialect(CLOCK, messages));
    }

    String html(String template, Frame frame, Object page) {
        return engine.process(template, new Context(frame.locale(), Map.of("frame", frame, "page", page, "zone", ZoneId.of("Europe/Berlin"))));
    }

    String text(Locale locale, String key) {
        return messages.text(locale, key);
    }

    /** Ada at home in Acme Training. */
    static Frame ada(String path) {
        return ada(path, Locale.ENGLISH);
    }

    static Frame ada(String path, Locale language) {
        return new Frame(new Frame.Organization("Acme Training", "acme", "A", null, null), new Frame.Person(new UUID(0, 1), "Ada Marlow", "AM", 0, false),
            List.of(entry("/acme", "=Home", "house", path, 0), entry("/acme/courses", "=Courses", "book-open", path, 0),
                entry("/acme/tickets", "=Help", "life-buoy", path, 1), entry("/acme/inbox", "=Inbox", "bell", path, 4)),
            List.of(new Frame.Place("Acme Training", "/acme", true), new Frame.Place("Globex-Schule", "/globex", false)),
            language, "token", null, true, path, true);
    }

    /** Nobody, nowhere. */
    static Frame stranger(Locale locale) {
        return new Frame(null, null, List.of(), List.of(), locale, "token", null, false, "/sign-in", false);
    }

    private static Frame.Entry entry(String href, String key, String icon, String path, int count) {
        return new Frame.Entry(href, key, icon, href.equals(path), count);
    }

    private static Messages messages() {
        Messages messages = new Messages();
        messages.context = (ServletContext) Proxy.newProxyInstance(Rendering.class.getClassLoader(), new Class<?>[] {ServletContext.class},
            (proxy, method, arguments) -> method.getName().equals("getResourcePaths") ? words() : stream((String) arguments[0]));
        messages.read();
        return messages;
    }

    private static Set<String> words() throws java.io.IOException {
        try (var files = Files.list(RESOURCES.resolve("messages"))) {
            return files.map(Path::toString).collect(Collectors.toSet());
        }
    }

    private static InputStream stream(String path) throws java.io.IOException {
        return Files.newInputStream(Path.of(path));
    }
}
