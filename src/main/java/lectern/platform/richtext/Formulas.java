package lectern.platform.richtext;

import java.util.Optional;
import org.jsoup.nodes.Element;

/** Formulas, which are kept as TeX, in the spellings they arrive in. */
final class Formulas {

    static final int LONGEST = 5_000;

    private Formulas() {
    }

    /** Our own spelling, or a formula that a page had already set with KaTeX. */
    static Optional<Inline> of(Element span, Marks marks) {
        if (span.hasAttr("data-formula")) {
            return formula(span.attr("data-formula"), span.attr("data-display").equals("block"), marks);
        }
        return span.hasClass("katex") ? annotation(span, marks) : Optional.empty();
    }

    static Inline ofMath(Element math, Marks marks) {
        return annotation(math, marks).orElseGet(() -> Inline.text(math.text(), marks));
    }

    /** Canvas keeps the TeX of a formula beside the picture of it. */
    static Optional<Inline> ofImage(Element image, Marks marks) {
        return formula(image.attr("data-equation-content"), false, marks);
    }

    private static Optional<Inline> annotation(Element element, Marks marks) {
        var annotation = element.selectFirst("annotation[encoding=application/x-tex]");
        boolean display = !element.select("math[display=block]").isEmpty();
        return annotation == null ? Optional.empty() : formula(annotation.wholeText(), display, marks);
    }

    private static Optional<Inline> formula(String tex, boolean display, Marks marks) {
        var line = Characters.line(tex);
        return line.isEmpty() || line.length() > LONGEST ? Optional.empty() : Optional.of(Inline.formula(line, display, marks));
    }
}
