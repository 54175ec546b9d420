package lectern.courses.control;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lectern.courses.control.Finding.Place;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Looks through a stored text for what shuts readers out: pictures without a description, levels of headings left out, tables
 * without a head, links that say or lead nowhere. Contrast is no question here: rich text knows no colours, its sanitiser
 * drops them, and those of the page are checked with the page.
 */
public final class TextCheck {

    private static final int EXCERPT = 60;
    /** The level of the page's own title, above all headings of a text. */
    private static final int TITLE = 1;
    private static final Set<String> SAYING_NOTHING = Set.of("here", "click here", "click", "link", "this link", "this", "more", "read more", "learn more",
        "see more", "see here", "page", "this page", "website", "hier", "hier klicken", "klick", "klicken", "klicken sie hier", "dieser link", "dies", "mehr",
        "weiterlesen", "mehr lesen", "mehr erfahren", "siehe hier", "seite", "diese seite", "webseite", "ici", "cliquez ici", "lien", "plus", "en savoir plus",
        "aquí", "haga clic aquí", "enlace", "más", "qui", "clicca qui");

    private final Element text;
    private final Map<String, String> broken;
    private final List<Finding> findings = new ArrayList<>();

    private TextCheck(Element text, Map<String, String> broken) {
        this.text = text;
        this.broken = broken;
    }

    /** Everything that stands out, in the order of the text; {@code broken} has why an address leads nowhere, as {@link TextTargets} finds it. */
    public static List<Finding> of(String stored, Map<String, String> broken) {
        TextCheck check = new TextCheck(body(stored), broken);
        check.pictures();
        check.headings();
        check.links();
        check.tables();
        return List.copyOf(check.findings);
    }

    /** The addresses that a text leads to or takes pictures from. */
    public static Set<String> addresses(String stored) {
        Element text = body(stored);
        return Stream.concat(text.select("a[href]").stream().map(link -> link.attr("href")), text.select("img").stream().map(picture -> picture.attr("src")))
            .collect(LinkedHashSet::new, Set::add, Set::addAll);
    }

    private static Element body(String stored) {
        return Jsoup.parseBodyFragment(stored).body();
    }

    private void pictures() {
        int number = 0;
        for (Element picture : text.select("img")) {
            String source = picture.attr("src");
            if (!picture.hasAttr("alt")) {
                find(Place.PICTURE, number, "picture-undescribed", "");
            }
            if (broken.containsKey(source)) {
                find(Place.PICTURE, number, broken.get(source), cut(source.substring(source.lastIndexOf('/') + 1)));
            }
            number++;
        }
    }

    private void headings() {
        int number = 0;
        int before = TITLE;
        for (Element heading : text.select("h2, h3, h4")) {
            int level = heading.normalName().charAt(1) - '0';
            if (level > before + 1) {
                find(Place.HEADING, number, before == TITLE ? "heading-first" : "heading-skipped", cut(heading.text()));
            }
            before = level;
            number++;
        }
    }

    private void links() {
        int number = 0;
        for (Element link : text.select("a[href]")) {
            String words = words(link);
            if (words.isEmpty()) {
                find(Place.LINK, number, "link-empty", cut(link.attr("href")));
            } else if (SAYING_NOTHING.contains(words.toLowerCase(Locale.ROOT).replaceAll("[\\p{Punct}\\s…→»›“”„]+", " ").strip())) {
                find(Place.LINK, number, "link-says-nothing", cut(words));
            }
            String reason = broken.get(link.attr("href"));
            if (reason != null) {
                find(Place.LINK, number, reason, cut(words.isEmpty() ? link.attr("href") : words));
            }
            number++;
        }
    }

    private void tables() {
        int number = 0;
        for (Element table : text.select("table")) {
            if (table.selectFirst("th") == null) {
                find(Place.TABLE, number, "table-headless", cut(table.text()));
            }
            number++;
        }
    }

    // A picture speaks for its link by its description.
    private static String words(Element link) {
        String pictures = link.select("img[alt]").eachAttr("alt").stream().reduce("", (all, alt) -> all + " " + alt);
        return (link.text() + pictures).replace('\u00a0', ' ').strip();
    }

    private static String cut(String words) {
        return words.codePointCount(0, words.length()) <= EXCERPT ? words : words.substring(0, words.offsetByCodePoints(0, EXCERPT)) + "…";
    }

    private void find(Place place, int number, String reason, String words) {
        findings.add(new Finding(place, number, reason, words));
    }
}
