package lectern.platform.richtext;

/** The words of a document, a line a block. */
final class PlainText {

    private final StringBuilder out = new StringBuilder();

    private PlainText() {
    }

    static String of(Block document) {
        var text = new PlainText();
        text.blocks(document);
        return text.out.toString().strip();
    }

    private void blocks(Block parent) {
        for (var block : parent.blocks) {
            if (block.kind == Kind.FIGURE) {
                blocks(block);
                continue;
            }
            block.inlines.forEach(inline -> out.append(inline.text()));
            blocks(block);
            end(block.kind.isCell() ? '\t' : '\n');
        }
    }

    private void end(char separator) {
        if (out.length() == 0) {
            return;
        }
        char last = out.charAt(out.length() - 1);
        if (separator == '\n' && last == '\t' || separator == '\t' && last == '\n') {
            out.setCharAt(out.length() - 1, separator);
        } else if (last != separator) {
            out.append(separator);
        }
    }
}
