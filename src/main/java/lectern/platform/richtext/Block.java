package lectern.platform.richtext;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A block of a document: either it holds blocks, or it holds text. */
final class Block {

    final Kind kind;
    final Map<String, String> attributes = new LinkedHashMap<>(4);
    Language language = Language.NONE;
    List<Block> blocks = new ArrayList<>(2);
    List<Inline> inlines = new ArrayList<>(2);
    /** An item that the source did not write but a list needs. */
    boolean implied;

    Block(Kind kind) {
        this.kind = kind;
    }

    Block like(Kind other) {
        var block = new Block(other);
        block.attributes.putAll(attributes);
        block.language = language;
        block.blocks = blocks;
        block.inlines = inlines;
        return block;
    }

    Block last() {
        return blocks.get(blocks.size() - 1);
    }

    /** A first paragraph that needs no tag of its own in an item or a cell. */
    boolean isPlainParagraph() {
        return kind == Kind.PARAGRAPH && language.isUnknown();
    }

    boolean isPicture() {
        return inlines.size() == 1 && inlines.get(0).type() == Inline.Type.IMAGE;
    }

    int span(String name) {
        return Integer.parseInt(attributes.getOrDefault(name, "1"));
    }
}
