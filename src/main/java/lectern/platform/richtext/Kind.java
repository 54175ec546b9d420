package lectern.platform.richtext;

/** The blocks a document is made of. */
enum Kind {
    BODY("body"), PARAGRAPH("p"), TITLE("h1"), HEADING("h2"), SUBHEADING("h3"), MINOR_HEADING("h4"),
    BULLETS("ul"), NUMBERS("ol"), ITEM("li"), QUOTE("blockquote"), CODE("pre"), RULE("hr"),
    CALLOUT("aside"), DETAILS("details"), SUMMARY("summary"), FIGURE("figure"), CAPTION("figcaption"),
    TABLE("table"), ROW("tr"), CELL("td"), HEADER("th");

    final String tag;

    Kind(String tag) {
        this.tag = tag;
    }

    boolean isHeading() {
        return this == TITLE || this == HEADING || this == SUBHEADING || this == MINOR_HEADING;
    }

    boolean isList() {
        return this == BULLETS || this == NUMBERS;
    }

    boolean isCell() {
        return this == CELL || this == HEADER;
    }

    /** Written without the tag of a first plain paragraph, as people write lists and tables by hand. */
    boolean isTight() {
        return this == ITEM || isCell();
    }

    /** Holds a line of text and nothing else, whatever stood in the source. */
    boolean isLine() {
        return isHeading() || this == SUMMARY || this == CAPTION;
    }

    boolean holdsText() {
        return isLine() || this == PARAGRAPH;
    }

    /** May carry a language and a direction of its own; the others hand them on to what they hold. */
    boolean hasLanguage() {
        return switch (this) {
            case BODY, ITEM, ROW, CELL, HEADER, RULE, SUMMARY, CAPTION -> false;
            default -> true;
        };
    }

    /** Levels of nesting that opening this block may take, counting what it cannot be without. */
    int levels() {
        return switch (this) {
            case TABLE -> 3;
            case BULLETS, NUMBERS -> 2;
            default -> 1;
        };
    }
}
