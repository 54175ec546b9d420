package lectern.platform.richtext;

import java.util.ArrayList;
import java.util.List;

/** A line of text on its way to its one spelling: white space collapsed, equal neighbours joined, edges bare. */
final class Line {

    private final List<Inline> tidy = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private Marks marks = Marks.NONE;
    private boolean afterSpace = true;

    private Line() {
    }

    static List<Inline> tidy(List<Inline> inlines) {
        var line = new Line();
        inlines.forEach(line::add);
        line.endRun();
        line.trim();
        return line.tidy.stream().allMatch(Inline::isBlank) ? List.of() : line.tidy;
    }

    private void add(Inline inline) {
        if (inline.isText()) {
            addText(inline);
            return;
        }
        endRun();
        if (!inline.isBreak()) {
            tidy.add(inline);
            afterSpace = false;
            return;
        }
        dropTrailingSpace();
        if (!tidy.isEmpty()) {
            tidy.add(inline);
        }
        afterSpace = true;
    }

    private void addText(Inline inline) {
        if (!inline.marks().equals(marks)) {
            endRun();
            marks = inline.marks();
        }
        inline.text().codePoints().filter(c -> !Characters.isForbidden(c)).forEach(c -> {
            boolean space = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
            if (!space || !afterSpace) {
                run.appendCodePoint(space ? ' ' : c);
            }
            afterSpace = space;
        });
    }

    private void endRun() {
        if (run.length() > 0) {
            tidy.add(Inline.text(run.toString(), marks));
            run.setLength(0);
        }
    }

    private void trim() {
        dropTrailingSpace();
        while (!tidy.isEmpty() && last().isBreak()) {
            tidy.remove(tidy.size() - 1);
            dropTrailingSpace();
        }
    }

    private void dropTrailingSpace() {
        if (tidy.isEmpty() || !last().isText() || !last().text().endsWith(" ")) {
            return;
        }
        var last = tidy.remove(tidy.size() - 1);
        if (last.text().length() > 1) {
            tidy.add(Inline.text(last.text().substring(0, last.text().length() - 1), last.marks()));
        }
    }

    private Inline last() {
        return tidy.get(tidy.size() - 1);
    }
}
