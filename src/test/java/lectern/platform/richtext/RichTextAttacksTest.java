package lectern.platform.richtext;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in, only what rich text allows comes out, and it reads the same to every parser. */
class RichTextAttacksTest {

    private static final Set<String> ELEMENTS = Set.of("p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "pre", "code", "hr", "br",
            "aside", "details", "summary", "figure", "figcaption", "img", "table", "thead", "tbody", "tr", "td", "th",
            "a", "span", "strong", "em", "u", "s", "sub", "sup");
    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "a", Set.of("href", "rel"), "img", Set.of("src", "alt", "width", "height", "loading"), "ol", Set.of("start", "lang", "dir"),
            "span", Set.of("lang", "dir", "data-formula", "data-display"), "code", Set.of("data-language"),
            "td", Set.of("colspan", "rowspan"), "th", Set.of("colspan", "rowspan", "scope"));
    private static final Pattern HREF = Pattern.compile("(https?://|mailto:|/(?!/)|files:[0-9a-f-]{36}/)[^\\s\\\\\\p{Cntrl}]*");
    private static final Pattern SRC = Pattern.compile("files:[0-9a-f-]{36}/[^/?#]+");

    static Stream<String> corpus() throws IOException {
        try (InputStream file = RichTextAttacksTest.class.getResourceAsStream("attacks.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("## "))
                    .map(RichTextAttacksTest::unescape).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void nothingHostileSurvives(String vector) {
        for (var html : List.of(vector, "<table>" + vector, "<ul><li>" + vector, "<svg>" + vector, "<math><mtext>" + vector,
                "<a href=/x>" + vector, "<pre>" + vector, "<details><summary>" + vector, "<figure>" + vector + "<figcaption>" + vector,
                "<h1>" + vector, "<select>" + vector, "<noscript>" + vector, "<!--" + vector, "<p title=\"" + vector + "\">")) {
            assertHarmless(RichText.clean(html), html);
            assertHarmless(RichText.store(html, "acme"), html);
        }
    }

    @Test
    void corpusIsLarge() throws IOException {
        assertTrue(corpus().count() >= 60);
    }

    @Test
    void randomTreesAreCleanAfterOneCleaning() {
        var soup = new Soup(new Random(20260101));
        for (int i = 0; i < 1_500; i++) {
            var html = soup.html();
            assertHarmless(RichText.clean(html), html);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a>", "<b>", "<p>", "<i id=%d>", "<a href=/%d><p>", "<table>", "<table><td>", "<svg>", "<math><mtext>", "<li>",
        "<nobr>", "</p>", "</x>", "<!--", "<!---->", "<b></p>", "<font size=%d><p>", "<button>", "<select>", "<option>", "&", "&#", "<", "<x a=",
        "<p lang=de>", "<template>", "a<script></script>", "<span style=text-decoration:;>", "<wbr>x", "<td>", "<form>", "\"", "<br> "})
    void megabyteOfAnythingEndsSoon(String piece) {
        var html = new StringBuilder(RichText.LIMIT);
        for (int i = 0; html.length() < RichText.LIMIT - 30; i++) {
            html.append(piece.contains("%d") ? piece.formatted(i) : piece);
        }
        assertTimeoutPreemptively(ofSeconds(30), () -> {
            try {
                RichText.clean(html.toString());
            } catch (TooLong expected) {
                // An answer too, and a quick one.
            }
        });
    }

    static void assertHarmless(String cleaned, String source) {
        assertEquals(cleaned, RichText.clean(cleaned), source);
        var body = Jsoup.parseBodyFragment(cleaned).body();
        body.getAllElements().stream().skip(1).forEach(element -> assertAllowed(element, source));
        // An XML reader sees the same tree once void tags are closed: no trick with nesting is left.
        var closed = cleaned.replaceAll("(<(?:br|hr|img)(?: [a-z-]+=\"[^\"]*\")*)>", "$1/>").replace("&nbsp;", "&#160;");
        var xml = Jsoup.parse("<body>" + closed + "</body>", "", Parser.xmlParser()).expectFirst("body");
        assertEquals(shape(body), shape(xml), source);
    }

    private static void assertAllowed(Element element, String source) {
        var name = element.normalName();
        assertTrue(ELEMENTS.contains(name), () -> name + " from " + source);
        var allowed = ATTRIBUTES.getOrDefault(name, Set.of("lang", "dir"));
        element.attributes().forEach(attribute ->
                assertTrue(allowed.contains(attribute.getKey()), () -> name + " " + attribute + " from " + source));
        if (element.hasAttr("href")) {
            assertTrue(HREF.matcher(element.attr("href")).matches(), source);
            assertEquals(element.attr("href").startsWith("http"), element.attr("rel").equals("noopener noreferrer"), source);
        }
        if (name.equals("img")) {
            assertTrue(SRC.matcher(element.attr("src")).matches(), source);
        }
    }

    private static String shape(Element root) {
        var shape = new StringBuilder();
        root.traverse((node, depth) -> shape.append(depth).append(node instanceof Element element
                ? element.normalName() + element.attributes() : node.toString().isBlank() ? "" : "text").append('\n'));
        return shape.toString().replaceAll("(?m)^\\d+\\R", "");
    }

    private static String unescape(String line) {
        return line.replace("\\0", "\0").replace("\\t", "\t").replace("\\n", "\n").replace("\\r", "\r").replace("\\f", "\f");
    }
}
