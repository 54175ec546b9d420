package lectern.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds every template to the house rules, and renders the platform's own with sample records. */
class TemplatesTest {

    private static final Path TEMPLATES = Rendering.RESOURCES.resolve("templates");
    private static final TemplateRules RULES = rules();
    private static final Rendering RENDERING = new Rendering(TEMPLATES);

    @ParameterizedTest
    @MethodSource("names")
    void everyTemplateKeepsTheRules(String name) {
        assertEquals(List.of(), RULES.faults(name, html(name)), name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '^', value = {
        "<p style=\"color:red\"></p> ^ style attribute",
        "<style>p{}</style> ^ <style>",
        "<script>go()</script> ^ inline <script>",
        "<a onclick=\"go()\"></a> ^ inline script",
        "<a href=\"javascript:go()\"></a> ^ inline script",
        "<a hx-on:click=\"go()\"></a> ^ inline script",
        "<input id=\"a\" th:field=\"*{title}\"> ^ needs Spring",
        "<p th:utext=\"${page.title}\"></p> ^ th:utext outside",
        "<p th:if=\"${page.isOpen and page.isMine}\"></p> ^ a condition in a template",
        "<p th:if=\"${page.isOpen} or ${page.isMine}\"></p> ^ a condition in a template",
        "<p th:if=\"${page.isOpen && page.isMine}\"></p> ^ a condition in a template",
        "<p th:text=\"${page.}\"></p> ^ not an expression",
        "<p th:class=\"${page.a} ? 'a__b a__c'\"></p> ^ preprocessing",
        "<img src=\"/a.png\"> ^ without alt",
        "<input name=\"a\"> ^ without a label",
        "<form method=\"post\"></form> ^ without its token",
        "<p th:if=\"${page.a}\" th:replace=\"~{platform/skeleton :: rows}\"></p> ^ is ignored",
        "<p th:replace=\"~{platform/nothing :: rows}\"></p> ^ no fragment",
        "<p th:replace=\"~{platform/alert :: alert(kind='good')}\"></p> ^ called without [text]",
        "<link th:href=\"@{asset:css/none.css}\"> ^ no asset",
        "<p th:replace=\"~{platform/icon :: icon(name='no-such-icon')}\"></p> ^ no icon",
        "<!-- for browsers --> ^ a comment that browsers would get",
    })
    void eachRuleIsNoticed(String html, String fault) {
        List<String> faults = RULES.faults("courses/some", "<!DOCTYPE html>\n" + html);
        assertEquals(1, faults.stream().filter(found -> found.contains(fault)).count(), () -> html + " → " + faults);
    }

    @Test
    void aPageNeedsItsMainItsHeadingAndItsDoctype() {
        String page = "<html th:replace=\"~{platform/layout :: page(title='A', content=~{::main})}\"><body><main class=\"page\"></main></body></html>";
        assertEquals(3, RULES.faults("courses/some", page).size());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void platformPagesRenderCompletely(String name, Frame frame, Object page) {
        String html = RENDERING.html(name, frame, page);
        Document document = Jsoup.parse(html);
        assertFalse(html.contains("??"), () -> name + " has a word without text: " + html.substring(html.indexOf("??")).lines().findFirst().orElse(""));
        assertFalse(html.contains("th:"), () -> name + " prints a th: attribute");
        assertEquals(1, document.select("main#main").size());
        assertEquals(frame.locale().getLanguage(), document.select("html").attr("lang"));
        Set<String> ids = new HashSet<>();
        document.select("[id]").stream().filter(element -> element.closest("template") == null).forEach(element -> assertTrue(ids.add(element.id()), () -> name + " has the id " + element.id() + " twice"));
        document.select("label[for]").forEach(label -> assertTrue(ids.contains(label.attr("for")), () -> name + ": no field for " + label));
        document.select("[popovertarget]").forEach(button -> assertTrue(ids.contains(button.attr("popovertarget")), () -> name + ": " + button));
    }

    static Stream<Object[]> samples() {
        ErrorPage error = new ErrorPage(404, "This page does not exist", "Look for it from the start page.", "01jq4zk7", "/");
        return Stream.of(Locale.ENGLISH, Locale.GERMAN).flatMap(language -> Stream.of(
            new Object[] {"platform/error", Rendering.ada("/acme", language), error},
            new Object[] {"platform/error", Rendering.stranger(language), error},
            new Object[] {"platform/styleguide", Rendering.stranger(language), Styleguide.of(null, Rendering.CLOCK.instant())},
            new Object[] {"platform/go-to", Rendering.ada("/acme", language), GoTo.SAMPLE}));
    }

    static Stream<String> names() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                .map(file -> TEMPLATES.relativize(file).toString().replace('\\', '/').replaceFirst("\\.html$", "")).sorted().toList().stream();
        }
    }

    /** What "go to…" shows. */
    public record GoTo(String query, List<Group> groups, boolean isEmpty) {

        static final GoTo SAMPLE = new GoTo("bal", List.of(new Group("Courses", List.of(new Hit("/acme/courses/balance", "Reading a balance sheet", "Money", "book-open")))), false);

        /** Hits of one kind. */
        public record Group(String label, List<Hit> hits) {
        }

        /** A place to go to. */
        public record Hit(String href, String label, String detail, String icon) {
        }
    }

    private static TemplateRules rules() {
        try {
            Map<String, Set<String>> fragments = new HashMap<>();
            names().forEach(name -> TemplateRules.parse(html(name)).getAllElements().stream().filter(element -> element.hasAttr("th:fragment"))
                .forEach(element -> declare(name, element.attr("th:fragment"), fragments)));
            Properties assets = new Properties();
            try (var in = TemplatesTest.class.getResourceAsStream("/assets/assets.properties")) {
                assets.load(in);
            }
            Set<String> icons = Set.copyOf(Files.readAllLines(Rendering.RESOURCES.resolve("static/img/icons.txt")));
            return new TemplateRules(fragments, assets.stringPropertyNames(), icons);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void declare(String template, String signature, Map<String, Set<String>> fragments) {
        String[] parts = signature.replace(")", "").split("\\(");
        Set<String> parameters = new LinkedHashSet<>();
        if (parts.length > 1) {
            Stream.of(parts[1].split(",")).map(String::strip).forEach(parameters::add);
        }
        fragments.put(template + " :: " + parts[0].strip(), parameters);
    }

    private static String html(String name) {
        try {
            return Files.readString(TEMPLATES.resolve(name + ".html"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
