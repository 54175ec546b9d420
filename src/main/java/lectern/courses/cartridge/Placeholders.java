package lectern.courses.cartridge;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The addresses that pages of a package carry until the importer knows the real ones: {@code cartridge:path} for a file,
 * {@code cartridge-item:key} for an item or a section, {@code cartridge-course:} for the course itself.
 */
public final class Placeholders {

    private static final String FILE = "cartridge:";
    private static final String ITEM = "cartridge-item:";
    private static final String COURSE = "cartridge-course:";

    private Placeholders() {
    }

    /** What a placeholder stands for. */
    public sealed interface Target {

        /** A file of the package. */
        record File(String path) implements Target {
        }

        /** An item or a section of the outline. */
        record Place(String key) implements Target {
        }

        /** The course's own page. */
        record Course() implements Target {
        }
    }

    static String file(String path) {
        return FILE + encoded(path).replace("%2F", "/");
    }

    static String item(String key) {
        return ITEM + encoded(key);
    }

    static String course() {
        return COURSE;
    }

    /** The page with every placeholder replaced; where no address is known, a link becomes plain text and an image its description. */
    public static String fill(String html, Function<Target, Optional<String>> addresses) {
        Document page = Jsoup.parseBodyFragment(html);
        page.outputSettings().prettyPrint(false);
        for (String attribute : new String[] {"href", "src", "poster"}) {
            for (Element element : page.select("[" + attribute + "^=cartridge]")) {
                fill(element, attribute, addresses);
            }
        }
        return page.body().html();
    }

    private static void fill(Element element, String attribute, Function<Target, Optional<String>> addresses) {
        String value = element.attr(attribute);
        Optional<Target> target = parse(value);
        if (target.isEmpty()) {
            return;
        }
        Optional<String> address = addresses.apply(target.get());
        if (address.isPresent()) {
            element.attr(attribute, address.get() + fragment(value));
        } else {
            PageBody.withdraw(element, attribute);
        }
    }

    /** What an address stands for, where it is a placeholder. */
    public static Optional<Target> parse(String address) {
        String name = address.contains("#") ? address.substring(0, address.indexOf('#')) : address;
        if (name.startsWith(FILE)) {
            return Optional.of(new Target.File(decoded(name.substring(FILE.length()))));
        }
        if (name.startsWith(ITEM)) {
            return Optional.of(new Target.Place(decoded(name.substring(ITEM.length()))));
        }
        return name.equals(COURSE) ? Optional.of(new Target.Course()) : Optional.empty();
    }

    private static String fragment(String address) {
        return address.contains("#") ? address.substring(address.indexOf('#')) : "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
