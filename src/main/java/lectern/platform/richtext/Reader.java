package lectern.platform.richtext;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Reads parsed HTML, well made or hostile, into the document model; what it does not know is taken apart or left out. */
final class Reader implements NodeFilter {

    private static final int DEEPEST = 24;
    private static final Set<String> DROPPED = Set.of("script", "style", "template", "noscript", "noframes", "noembed",
            "head", "title", "meta", "link", "base", "svg", "canvas", "map", "select", "datalist", "textarea", "input",
            "source", "track", "param", "col", "colgroup", "frameset", "frame", "rp", "dialog", "applet", "basefont");
    private static final Set<String> APART = Set.of("div", "section", "article", "main", "header", "footer", "nav",
            "center", "form", "fieldset", "legend", "address", "dl", "dt", "dd", "hgroup", "search",
            "body", "thead", "tbody", "tfoot", "caption", "option", "optgroup", "plaintext");

    private final Addresses addresses;
    private final Media media;
    private final Block document = new Block(Kind.BODY);
    private final List<Block> open = new ArrayList<>(List.of(document));
    private final Deque<Place> places = new ArrayDeque<>();
    private Block line;
    private Marks marks = Marks.NONE;
    private Language language = Language.NONE;
    private boolean hasTitle;

    /** Where reading stood before an element; the way back when it ends. */
    private record Place(Marks marks, Language language, int open, Block line, boolean isBlock) {
    }

    Reader(Addresses addresses) {
        this.addresses = addresses;
        this.media = new Media(addresses);
    }

    Block document() {
        endLine();
        return document;
    }

    /** Whether a heading of the first level has text: that level belongs to the page. */
    boolean hasTitle() {
        return hasTitle;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            add(Inline.text(text.getWholeText(), marks));
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element) || DROPPED.contains(element.normalName())) {
            return FilterResult.SKIP_ENTIRELY;
        }
        return readWhole(element) ? FilterResult.SKIP_ENTIRELY : enter(element);
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element) {
            leave(places.pop());
        }
        return FilterResult.CONTINUE;
    }

    /** Elements whose inside is not read as text. */
    private boolean readWhole(Element element) {
        switch (element.normalName()) {
            case "br" -> add(Inline.BREAK);
            case "wbr" -> add(Inline.text("\u200b", marks));
            case "hr" -> addBlock(new Block(Kind.RULE));
            case "pre", "listing", "xmp" -> addCode(element);
            case "img", "image" -> media.image(element, marks).ifPresent(this::add);
            case "iframe", "embed", "object", "video", "audio" -> media.frame(element, marks).ifPresent(this::add);
            case "math" -> add(Formulas.ofMath(element, marks));
            case "span" -> {
                var formula = Formulas.of(element, marks);
                formula.ifPresent(this::add);
                return formula.isPresent();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private FilterResult enter(Element element) {
        var kind = kind(element);
        boolean isBlock = kind != null || APART.contains(element.normalName());
        if (kind == Kind.ITEM && top().implied) {
            open.remove(open.size() - 1);
        }
        places.push(new Place(marks, language, open.size(), line, isBlock));
        if (isBlock) {
            language = Language.of(element).or(language);
            enterBlock(element, kind);
        } else {
            marks = marks.in(Language.of(element));
        }
        marks = Formats.of(element, marks, addresses);
        return FilterResult.CONTINUE;
    }

    private void enterBlock(Element element, Kind kind) {
        if (isInLine()) {
            add(Inline.text(" ", marks));
            return;
        }
        endLine();
        if (element.nameIs("caption")) {
            openTableCaption();
        } else if (kind != null && kind.holdsText()) {
            openLine(kind);
        } else if (kind != null) {
            openContainer(kind, element);
        }
    }

    private void leave(Place place) {
        if (place.isBlock() && place.line() != null && place.line() == line && isInLine()) {
            add(Inline.text(" ", marks));
        } else if (place.isBlock()) {
            endLine();
            while (open.size() > place.open()) {
                open.remove(open.size() - 1);
            }
        }
        marks = place.marks();
        language = place.language();
    }

    /** The block an element becomes where it stands; null when it only sets its content apart, or is part of a line. */
    private Kind kind(Element element) {
        return switch (element.normalName()) {
            case "p" -> Kind.PARAGRAPH;
            case "h1" -> Kind.TITLE;
            case "h2" -> Kind.HEADING;
            case "h3" -> Kind.SUBHEADING;
            case "h4", "h5", "h6" -> Kind.MINOR_HEADING;
            case "ul", "menu", "dir" -> Kind.BULLETS;
            case "ol" -> Kind.NUMBERS;
            case "li" -> Kind.ITEM;
            case "blockquote" -> Kind.QUOTE;
            case "aside" -> Kind.CALLOUT;
            case "details" -> Kind.DETAILS;
            case "summary" -> Kind.SUMMARY;
            case "figure" -> Kind.FIGURE;
            case "figcaption" -> Kind.CAPTION;
            case "table" -> Kind.TABLE;
            case "tr" -> Kind.ROW;
            case "td" -> Kind.CELL;
            case "th" -> Kind.HEADER;
            default -> null;
        };
    }

    private void openLine(Kind kind) {
        var fitting = kind;
        if (kind == Kind.SUMMARY && (top().kind != Kind.DETAILS || holds(Kind.SUMMARY))
                || kind == Kind.CAPTION && (top().kind != Kind.FIGURE || holds(Kind.CAPTION))) {
            fitting = Kind.PARAGRAPH;
        }
        startLine(fitting);
    }

    private boolean holds(Kind kind) {
        return top().blocks.stream().anyMatch(block -> block.kind == kind);
    }

    private void startLine(Kind kind) {
        var block = new Block(kind);
        var target = flow();
        if (kind.hasLanguage()) {
            block.language = language;
        } else {
            marks = marks.in(language);
        }
        target.blocks.add(block);
        line = block;
    }

    /** A caption is what the reader sees first, so it becomes the paragraph before its table. */
    private void openTableCaption() {
        if (top().kind != Kind.TABLE) {
            return;
        }
        line = new Block(Kind.PARAGRAPH);
        line.language = language;
        var around = open.get(open.size() - 2).blocks;
        around.add(around.size() - 1, line);
    }

    private void openContainer(Kind kind, Element element) {
        if (!fits(kind)) {
            return;
        }
        var block = new Block(kind);
        if (kind.hasLanguage()) {
            block.language = language;
            language = Language.NONE;
        }
        Spans.read(element, block);
        var parent = kind == Kind.ITEM || kind == Kind.ROW || kind.isCell() ? top() : flow();
        parent.blocks.add(block);
        open.add(block);
    }

    private boolean fits(Kind kind) {
        return switch (kind) {
            case ITEM -> top().kind.isList();
            case ROW -> top().kind == Kind.TABLE;
            case CELL, HEADER -> top().kind == Kind.ROW;
            case TABLE -> isShallow(kind) && open.stream().noneMatch(block -> block.kind == Kind.TABLE);
            default -> isShallow(kind);
        };
    }

    private boolean isShallow(Kind kind) {
        int implied = top().kind.isList() ? 1 : 0;
        return open.size() + implied + kind.levels() <= DEEPEST;
    }

    /** The container that takes the next block; a list gets an item for what stands in it without one. */
    private Block flow() {
        var top = top();
        if (top.kind == Kind.TABLE || top.kind == Kind.ROW) {
            // No parser leaves anything here, and a block put here would not come back from the next one.
            return new Block(Kind.BODY);
        }
        if (!top.kind.isList()) {
            return top;
        }
        if (top.blocks.isEmpty()) {
            top.blocks.add(new Block(Kind.ITEM));
        }
        var item = top.last();
        item.implied = true;
        open.add(item);
        return item;
    }

    private void add(Inline inline) {
        if (line == null) {
            if (inline.isText() && inline.text().isBlank()) {
                return;
            }
            startLine(Kind.PARAGRAPH);
        }
        line.inlines.add(inline);
    }

    private void addBlock(Block block) {
        if (isInLine()) {
            add(Inline.text(" ", marks));
            return;
        }
        endLine();
        flow().blocks.add(block);
    }

    private void addCode(Element element) {
        if (isInLine()) {
            add(Inline.text(" " + element.wholeText() + " ", marks.with(Format.CODE)));
            return;
        }
        var code = CodeText.read(element);
        code.language = Language.of(element).or(language);
        addBlock(code);
    }

    private boolean isInLine() {
        return line != null && line.kind.isLine();
    }

    private void endLine() {
        if (line != null) {
            line.inlines = Line.tidy(line.inlines);
            hasTitle |= line.kind == Kind.TITLE && !line.inlines.isEmpty();
            line = null;
        }
    }

    private Block top() {
        return open.get(open.size() - 1);
    }
}
