package lectern.platform.richtext;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What has changed between two rich texts: block by block and, where a block was reworded, word by word (E. Myers, An O(ND)
 * Difference Algorithm and Its Variations, 1986). Words are compared, not their form: pictures and formatting are not seen.
 */
public final class Difference {

    /** What became of some words. */
    public enum Kind {
        SAME, ADDED, REMOVED
    }

    /** Words in a row that fared alike. */
    public record Piece(Kind kind, String text) {

        public boolean isSame() {
            return kind == Kind.SAME;
        }

        public boolean isAdded() {
            return kind == Kind.ADDED;
        }

        public boolean isRemoved() {
            return kind == Kind.REMOVED;
        }
    }

    /** A block, or {@code unchanged} blocks in a row that are not shown. */
    public record Line(List<Piece> pieces, int unchanged) {

        public boolean isGap() {
            return unchanged > 0;
        }
    }

    /** Blocks around a change that are shown with it. */
    private static final int AROUND = 1;
    // Comparing takes time with the product of both lengths; beyond this everything counts as new.
    private static final long MOST = 4_000_000;
    private static final Pattern WORD = Pattern.compile("\\s+|[\\p{L}\\p{N}]+|.", Pattern.DOTALL);

    private final List<Line> lines = new ArrayList<>();

    private Difference() {
    }

    /** The blocks that differ, with those around them; empty when the words are the same. */
    public static List<Line> between(String before, String after) {
        var difference = new Difference();
        difference.compare(blocks(before), blocks(after));
        return difference.folded();
    }

    private static List<String> blocks(String html) {
        return RichText.text(html).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private void compare(List<String> before, List<String> after) {
        int start = 0;
        while (start < Math.min(before.size(), after.size()) && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < Math.min(before.size(), after.size()) - start && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        before.subList(0, start).forEach(line -> line(Kind.SAME, line));
        middle(before.subList(start, before.size() - end), after.subList(start, after.size() - end));
        before.subList(before.size() - end, before.size()).forEach(line -> line(Kind.SAME, line));
    }

    private void middle(List<String> before, List<String> after) {
        if ((long) before.size() * after.size() > MOST) {
            replaced(before, after);
            return;
        }
        int done = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            before.subList(done, delta.getSource().getPosition()).forEach(line -> line(Kind.SAME, line));
            replaced(delta.getSource().getLines(), delta.getTarget().getLines());
            done = delta.getSource().getPosition() + delta.getSource().size();
        }
        before.subList(done, before.size()).forEach(line -> line(Kind.SAME, line));
    }

    private void replaced(List<String> before, List<String> after) {
        int both = Math.min(before.size(), after.size());
        for (int i = 0; i < both; i++) {
            reworded(before.get(i), after.get(i));
        }
        before.subList(both, before.size()).forEach(line -> line(Kind.REMOVED, line));
        after.subList(both, after.size()).forEach(line -> line(Kind.ADDED, line));
    }

    private void reworded(String before, String after) {
        List<String> old = words(before);
        List<String> young = words(after);
        if ((long) old.size() * young.size() > MOST) {
            line(Kind.REMOVED, before);
            line(Kind.ADDED, after);
            return;
        }
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, young).getDeltas()) {
            add(pieces, Kind.SAME, old.subList(done, delta.getSource().getPosition()));
            add(pieces, Kind.REMOVED, delta.getSource().getLines());
            add(pieces, Kind.ADDED, delta.getTarget().getLines());
            done = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(pieces, Kind.SAME, old.subList(done, old.size()));
        long kept = pieces.stream().filter(Piece::isSame).mapToLong(piece -> letters(piece.text())).sum();
        // Two blocks with hardly a word in common are easier to read one after the other.
        if (kept * 4 < Math.min(letters(before), letters(after))) {
            line(Kind.REMOVED, before);
            line(Kind.ADDED, after);
        } else {
            lines.add(new Line(pieces, 0));
        }
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetterOrDigit).count();
    }

    private static List<String> words(String line) {
        return WORD.matcher(line).results().map(word -> word.group()).toList();
    }

    private static void add(List<Piece> pieces, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(kind, String.join("", words)));
        }
    }

    private void line(Kind kind, String text) {
        lines.add(new Line(List.of(new Piece(kind, text)), 0));
    }

    private List<Line> folded() {
        List<Line> shown = new ArrayList<>();
        int gap = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (isNearChange(i)) {
                if (gap > 0) {
                    shown.add(new Line(List.of(), gap));
                }
                gap = 0;
                shown.add(lines.get(i));
            } else {
                gap++;
            }
        }
        if (gap > 0 && !shown.isEmpty()) {
            shown.add(new Line(List.of(), gap));
        }
        return shown;
    }

    private boolean isNearChange(int place) {
        return lines.subList(Math.max(0, place - AROUND), Math.min(lines.size(), place + AROUND + 1)).stream()
            .anyMatch(line -> line.pieces().stream().anyMatch(piece -> !piece.isSame()));
    }
}
