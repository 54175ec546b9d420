package lectern.platform.richtext;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a document as HTML in its one spelling: a line a block, attributes in one order, everything escaped. */
final class Writer {

    private final StringBuilder out = new StringBuilder();

    String document(Block document) {
        blocks(document.blocks);
        return out.toString();
    }

    private void blocks(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            if (i > 0) {
                out.append('\n');
            }
            block(blocks.get(i));
            if (out.length() > RichText.LIMIT) {
                throw new TooLong();
            }
        }
    }

    private void block(Block block) {
        switch (block.kind) {
            case RULE -> open("hr", Map.of());
            case CODE -> code(block);
            case FIGURE -> figure(block);
            case TABLE -> table(block);
            case BULLETS, NUMBERS, QUOTE, CALLOUT, DETAILS -> container(block);
            case ITEM -> tight(block, block.kind.tag, Map.of());
            default -> {
                open(block);
                line(block.inlines);
                close(block.kind.tag);
            }
        }
    }

    private void container(Block block) {
        open(block);
        out.append('\n');
        blocks(block.blocks);
        out.append('\n');
        close(block.kind.tag);
    }

    private void tight(Block block, String tag, Map<String, String> attributes) {
        open(tag, attributes);
        var blocks = block.blocks;
        if (startsBare(blocks)) {
            line(blocks.get(0).inlines);
            blocks = blocks.subList(1, blocks.size());
        }
        if (!blocks.isEmpty()) {
            out.append('\n');
            blocks(blocks);
            out.append('\n');
        }
        close(tag);
    }

    /** Two paragraphs in a row need their tags to stay two. */
    private static boolean startsBare(List<Block> blocks) {
        return !blocks.isEmpty() && blocks.get(0).isPlainParagraph()
                && (blocks.size() == 1 || blocks.get(1).kind != Kind.PARAGRAPH);
    }

    private void code(Block block) {
        var attributes = new LinkedHashMap<String, String>();
        block.language.addTo(attributes);
        open("pre", attributes);
        open("code", block.attributes);
        Characters.writeText(block.inlines.get(0).text(), out);
        out.append("</code></pre>");
    }

    private void figure(Block block) {
        open(block);
        line(block.inlines);
        blocks(block.blocks);
        close("figure");
    }

    private void table(Block table) {
        int heads = Heads.of(table);
        open(table);
        out.append('\n');
        rows("thead", table.blocks.subList(0, heads), true);
        rows("tbody", table.blocks.subList(heads, table.blocks.size()), false);
        close("table");
    }

    private void rows(String tag, List<Block> rows, boolean isHead) {
        if (rows.isEmpty()) {
            return;
        }
        out.append('<').append(tag).append(">\n");
        for (var row : rows) {
            out.append("<tr>");
            row.blocks.forEach(cell -> tight(cell, cell.kind.tag, Heads.attributes(cell, isHead)));
            out.append("</tr>\n");
        }
        out.append("</").append(tag).append(">\n");
    }

    private void line(List<Inline> inlines) {
        var marked = new MarkedLine(out);
        for (int i = 0; i < inlines.size(); i++) {
            marked.write(inlines.get(i), i + 1 < inlines.size() ? inlines.get(i + 1) : null);
        }
        marked.end();
    }

    private void open(Block block) {
        var attributes = new LinkedHashMap<String, String>();
        block.language.addTo(attributes);
        attributes.putAll(block.attributes);
        open(block.kind.tag, attributes);
    }

    private void open(String tag, Map<String, String> attributes) {
        MarkedLine.open(tag, attributes, out);
    }

    private void close(String tag) {
        out.append("</").append(tag).append('>');
    }
}
