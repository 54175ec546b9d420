package lectern.platform.richtext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    @Test
    void theSameWordsDifferInNothing() {
        assertEquals("", shown("<p>One <b>two</b></p>", "<p>One two</p>"));
    }

    @Test
    void wordsAreComparedWithinABlock() {
        assertEquals("A [-red][+green] door", shown("<p>A red door</p>", "<p>A green door</p>"));
        assertEquals("An end[+, and more]", shown("<p>An end</p>", "<p>An end, and more</p>"));
    }

    @Test
    void blocksComeAndGo() {
        assertEquals("one / [+two] / three", shown("<p>one</p><p>three</p>", "<p>one</p><p>two</p><p>three</p>"));
        assertEquals("one / [-two] / three", shown("<p>one</p><p>two</p><p>three</p>", "<p>one</p><p>three</p>"));
    }

    @Test
    void blocksWithNothingInCommonStandOneAfterTheOther() {
        assertEquals("[-The cat sat on the mat.] / [+Balance sheets show what a company owns.]",
            shown("<p>The cat sat on the mat.</p>", "<p>Balance sheets show what a company owns.</p>"));
    }

    @Test
    void farFromAChangeNothingIsShown() {
        String many = IntStream.range(0, 10).mapToObj(i -> "<p>line " + i + "</p>").collect(Collectors.joining());
        assertEquals("5 / line 5 / line [-6][+six] / line 7 / 2", shown(many, many.replace("line 6", "line six")));
    }

    /** Whatever was written, both texts can be read off the difference. */
    @Test
    void nothingIsLost() {
        var random = new Random(7);
        for (int round = 0; round < 300; round++) {
            List<String> before = blocks(random);
            List<String> after = blocks(random);
            var lines = Difference.between(html(before), html(after));
            if (lines.stream().anyMatch(Difference.Line::isGap)) {
                continue;
            }
            String old = read(lines, Difference.Kind.REMOVED);
            String young = read(lines, Difference.Kind.ADDED);
            if (!lines.isEmpty()) {
                assertEquals(String.join("", before), old);
                assertEquals(String.join("", after), young);
            }
        }
    }

    @Test
    void longTextsDoNotTakeLong() {
        var random = new Random(1);
        String before = IntStream.range(0, 40_000).mapToObj(i -> "<p>" + random.nextInt() + "</p>").collect(Collectors.joining());
        String after = IntStream.range(0, 40_000).mapToObj(i -> "<p>" + random.nextInt() + "</p>").collect(Collectors.joining());
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Difference.between(before, after));
        String oneLine = "word ".repeat(60_000);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Difference.between("<p>" + oneLine + "</p>", "<p>" + oneLine.replace("o", "a") + "</p>"));
    }

    private static List<String> blocks(Random random) {
        return IntStream.range(0, random.nextInt(4)).mapToObj(i -> IntStream.range(0, 1 + random.nextInt(5))
            .mapToObj(j -> List.of("a", "b", "c").get(random.nextInt(3))).collect(Collectors.joining(" "))).toList();
    }

    private static String html(List<String> blocks) {
        return blocks.stream().map(block -> "<p>" + block + "</p>").collect(Collectors.joining());
    }

    private static String read(List<Difference.Line> lines, Difference.Kind kind) {
        return lines.stream().flatMap(line -> line.pieces().stream()).filter(piece -> piece.kind() == Difference.Kind.SAME || piece.kind() == kind)
            .map(Difference.Piece::text).collect(Collectors.joining());
    }

    private static String shown(String before, String after) {
        return Difference.between(before, after).stream().map(line -> line.isGap() ? Integer.toString(line.unchanged())
            : line.pieces().stream().map(piece -> piece.isAdded() ? "[+" + piece.text() + "]" : piece.isRemoved() ? "[-" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining())).collect(Collectors.joining(" / "));
    }
}
