package lectern.platform.richtext;

import java.util.Locale;

/** How a run of text is set; the order is the order of nesting. */
enum Format {
    STRONG, EM, U, S, SUB, SUP, CODE;

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
