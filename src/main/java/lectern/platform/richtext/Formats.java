package lectern.platform.richtext;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** What an element says about the look of its text, by its name or, as word processors write it, by its style. */
final class Formats {

    private Formats() {
    }

    static Marks of(Element element, Marks marks, Addresses addresses) {
        var format = byName(element);
        var formatted = format == null ? marks : marks.with(format);
        return switch (element.normalName()) {
            case "span", "font" -> byStyle(element.attr("style"), formatted);
            case "a" -> {
                var address = addresses.link(element.attr("href"));
                yield address == null ? formatted : formatted.linkedTo(address);
            }
            case "bdi" -> formatted.in(new Language(null, "auto"));
            default -> formatted;
        };
    }

    private static Format byName(Element element) {
        return switch (element.normalName()) {
            case "strong", "dt" -> Format.STRONG;
            // Documents copied from an office suite are wrapped whole in a b that says it is not bold.
            case "b" -> element.attr("style").replace(" ", "").contains("font-weight:normal") ? null : Format.STRONG;
            case "em", "i", "cite", "dfn", "var" -> Format.EM;
            case "u", "ins" -> Format.U;
            case "s", "strike", "del" -> Format.S;
            case "sub" -> Format.SUB;
            case "sup" -> Format.SUP;
            case "code", "kbd", "samp", "tt" -> Format.CODE;
            default -> null;
        };
    }

    private static Marks byStyle(String style, Marks marks) {
        var styled = marks;
        for (var declaration : style.toLowerCase(Locale.ROOT).split(";")) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                styled = byDeclaration(declaration.substring(0, colon).strip(), declaration.substring(colon + 1).strip(), styled);
            }
        }
        return styled;
    }

    private static Marks byDeclaration(String property, String value, Marks marks) {
        return switch (property) {
            case "font-weight" -> value.startsWith("bold") || value.matches("[6-9]00") ? marks.with(Format.STRONG) : marks;
            case "font-style" -> value.equals("italic") || value.equals("oblique") ? marks.with(Format.EM) : marks;
            case "text-decoration", "text-decoration-line" -> value.contains("line-through") ? marks.with(Format.S)
                    : value.contains("underline") && marks.href() == null ? marks.with(Format.U) : marks;
            case "vertical-align" -> value.equals("super") ? marks.with(Format.SUP)
                    : value.equals("sub") ? marks.with(Format.SUB) : marks;
            default -> marks;
        };
    }
}
