package lectern.platform.richtext;

import org.jsoup.nodes.Element;

/** The numbers that lists and cells carry. */
final class Spans {

    private static final int WIDEST = 50;
    private static final int TALLEST = 500;
    private static final int HIGHEST_START = 99_999;

    private Spans() {
    }

    static void read(Element element, Block block) {
        if (block.kind == Kind.NUMBERS) {
            put(block, "start", number(element.attr("start")), HIGHEST_START);
        }
        if (block.kind.isCell()) {
            put(block, "colspan", number(element.attr("colspan")), WIDEST);
            put(block, "rowspan", number(element.attr("rowspan")), TALLEST);
        }
    }

    private static void put(Block block, String name, int number, int most) {
        if (number > 1) {
            block.attributes.put(name, Integer.toString(Math.min(number, most)));
        }
    }

    /** A small whole number, or -1. */
    static int number(String text) {
        var digits = text.strip().replaceFirst("px$", "");
        return digits.matches("[0-9]{1,5}") ? Integer.parseInt(digits) : -1;
    }
}
