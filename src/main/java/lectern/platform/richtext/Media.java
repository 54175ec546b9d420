package lectern.platform.richtext;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Pictures and frames: an own picture stays one, everything from elsewhere becomes a link that a reader may follow. */
final class Media {

    private static final int LONGEST_ALT = 1_000;
    private static final int LARGEST = 20_000;

    private final Addresses addresses;

    Media(Addresses addresses) {
        this.addresses = addresses;
    }

    Optional<Inline> image(Element image, Marks marks) {
        var formula = Formulas.ofImage(image, marks);
        if (formula.isPresent()) {
            return formula;
        }
        var own = addresses.image(image.attr("src"));
        return own != null ? Optional.of(Inline.image(attributes(own, image), marks)) : elsewhere(image, marks);
    }

    private static Map<String, String> attributes(String address, Element image) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("src", address);
        if (image.hasAttr("alt")) {
            // An empty text says "decoration", none at all says "not described yet".
            attributes.put("alt", alt(image));
        }
        for (var side : new String[] {"width", "height"}) {
            int pixels = Spans.number(image.attr(side));
            if (pixels > 0 && pixels <= LARGEST) {
                attributes.put(side, Integer.toString(pixels));
            }
        }
        attributes.put("loading", "lazy");
        return attributes;
    }

    private Optional<Inline> elsewhere(Element image, Marks marks) {
        boolean isPixel = inOneToTwo(image.attr("width")) && inOneToTwo(image.attr("height"));
        var address = addresses.link(image.attr("src"));
        if (isPixel || address == null) {
            return isPixel || alt(image).isEmpty() ? Optional.empty() : Optional.of(Inline.text(alt(image), marks));
        }
        var words = firstOf(alt(image), Characters.line(image.attr("title")), name(address));
        return Optional.of(Inline.text(words, marks.href() == null ? marks.linkedTo(address) : marks));
    }

    Optional<Inline> frame(Element frame, Marks marks) {
        var address = addresses.link(source(frame));
        if (address == null) {
            return Optional.empty();
        }
        var words = firstOf(Characters.line(frame.attr("title")), Characters.line(frame.attr("aria-label")), name(address));
        return Optional.of(Inline.text(words, marks.linkedTo(address)));
    }

    private static String source(Element frame) {
        var inner = frame.selectFirst("source[src]");
        return firstOf(frame.attr("src"), frame.attr("data"), inner == null ? "" : inner.attr("src"));
    }

    private static String alt(Element image) {
        var alt = Characters.line(image.attr("alt"));
        return alt.length() <= LONGEST_ALT ? alt : alt.substring(0, alt.offsetByCodePoints(0, alt.codePointCount(0, LONGEST_ALT) - 1)).strip();
    }

    /** The host of an address elsewhere, the file name of an own one. */
    private static String name(String address) {
        return Addresses.isOutside(address) ? address.replaceFirst("^https?://([^/?#]*).*$", "$1")
                : address.replaceFirst("[?#].*$", "").replaceFirst("^.*/", "");
    }

    private static String firstOf(String... texts) {
        for (var text : texts) {
            if (!text.isBlank()) {
                return text;
            }
        }
        return "";
    }

    private static boolean inOneToTwo(String side) {
        int pixels = Spans.number(side);
        return pixels == 1 || pixels == 2;
    }
}
