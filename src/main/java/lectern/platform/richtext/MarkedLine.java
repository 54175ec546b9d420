package lectern.platform.richtext;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes the pieces of a line, keeping the tags that neighbours share open between them. */
final class MarkedLine {

    private final StringBuilder out;
    private final List<Tag> open = new ArrayList<>();

    MarkedLine(StringBuilder out) {
        this.out = out;
    }

    void write(Inline inline, Inline next) {
        if (inline.isBreak()) {
            // A line break belongs to whatever its neighbours share.
            closeTo(next == null || next.isBreak() ? open.size() : shared(next.marks().tags()));
            out.append("<br>");
            return;
        }
        var tags = inline.marks().tags();
        closeTo(shared(tags));
        tags.subList(open.size(), tags.size()).forEach(tag -> {
            open(tag.name(), tag.attributes(), out);
            open.add(tag);
        });
        piece(inline);
    }

    void end() {
        closeTo(0);
    }

    private void piece(Inline inline) {
        switch (inline.type()) {
            case IMAGE -> open("img", inline.attributes(), out);
            case FORMULA -> formula(inline);
            default -> Characters.writeText(inline.text(), out);
        }
    }

    private void formula(Inline inline) {
        out.append("<span data-formula=\"");
        Characters.writeValue(inline.text(), out);
        out.append('"');
        attributes(inline.attributes(), out);
        out.append('>');
        Characters.writeText(inline.text(), out);
        out.append("</span>");
    }

    private int shared(List<Tag> tags) {
        int shared = 0;
        while (shared < open.size() && shared < tags.size() && open.get(shared).equals(tags.get(shared))) {
            shared++;
        }
        return shared;
    }

    private void closeTo(int depth) {
        while (open.size() > depth) {
            out.append("</").append(open.remove(open.size() - 1).name()).append('>');
        }
    }

    static void open(String tag, Map<String, String> attributes, StringBuilder out) {
        out.append('<').append(tag);
        attributes(attributes, out);
        out.append('>');
    }

    private static void attributes(Map<String, String> attributes, StringBuilder out) {
        attributes.forEach((name, value) -> {
            out.append(' ').append(name).append("=\"");
            Characters.writeValue(value, out);
            out.append('"');
        });
    }
}
