package lectern.courses.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import lectern.platform.richtext.RichText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextCheckTest {

    private static final String PICTURE = "files:01234567-89ab-7cde-8f01-23456789abcd/a.png";

    @Test
    void aTextWithoutFaultsHasNoFindings() {
        assertEquals(List.of(), found("""
            <h2>One</h2><p>Words and <a href="https://example.org">what the register says</a>.</p><h3>Two</h3><h4>Three</h4><h2>Four</h2>
            <figure><img src="%s" alt="A red door"></figure><p><img src="%s" alt=""></p>
            <table><tr><th>Year</th><th>Sum</th></tr><tr><td>1</td><td>2</td></tr></table>
            """.formatted(PICTURE, PICTURE)));
        assertEquals(List.of(), TextCheck.of("", Map.of()));
    }

    @Test
    void picturesSayWhatTheyShowOrThatTheyAreDecoration() {
        assertEquals(List.of("PICTURE 1 picture-undescribed "), found("<p><img src=\"%1$s\" alt=\"\"></p><figure><img src=\"%1$s\"></figure>".formatted(PICTURE)));
    }

    @Test
    void headingsLeaveNoLevelOut() {
        assertEquals(List.of("HEADING 0 heading-first Begins low"), found("<h3>Begins low</h3><h4>Lower</h4>"));
        assertEquals(List.of("HEADING 1 heading-skipped Far below"), found("<h2>One</h2><h4>Far below</h4><h3>Up again</h3>"));
    }

    @ParameterizedTest
    @CsvSource({"here, link-says-nothing", "Click here!, link-says-nothing", "… mehr »,  link-says-nothing", "Hier, link-says-nothing", "Read   more, link-says-nothing",
        "Here it stands,", "More about money,", "2023,"})
    void linksSayWhereTheyLead(String words, String reason) {
        var found = found("<p><a href=\"https://example.org\">" + words + "</a></p>");
        assertEquals(reason == null ? List.of() : List.of("LINK 0 " + reason + " " + words.replaceAll("\\s+", " ")), found);
    }

    @Test
    void aLinkOfNothingButAPictureNeedsItsDescription() {
        assertEquals(List.of("LINK 0 link-empty https://example.org"), found("<figure><a href=\"https://example.org\"><img src=\"" + PICTURE + "\" alt=\"\"></a></figure>"));
        assertEquals(List.of(), found("<figure><a href=\"https://example.org\"><img src=\"" + PICTURE + "\" alt=\"The register\"></a></figure>"));
    }

    @Test
    void tablesHaveAHead() {
        assertEquals(List.of("TABLE 0 table-headless 1 2"), found("<table><tr><td>1</td><td>2</td></tr></table><table><tr><th>A</th></tr><tr><td>1</td></tr></table>"));
    }

    @Test
    void whatLeadsNowhereIsFoundAtEachOfItsPlaces() {
        var text = RichText.clean("<p><a href=\"/acme/courses/a/lessons/b\">There</a> and <a href=\"/acme/courses/a/lessons/b\">there again</a></p><img src=\"" + PICTURE + "\" alt=\"A door\">");
        assertEquals(Set.of("/acme/courses/a/lessons/b", PICTURE), TextCheck.addresses(text));
        assertEquals(List.of("PICTURE 0 file-gone a.png", "LINK 0 lesson-gone There", "LINK 1 lesson-gone there again"),
            said(TextCheck.of(text, Map.of("/acme/courses/a/lessons/b", "lesson-gone", PICTURE, "file-gone"))));
    }

    @Test
    void coloursDoNotReachAText() {
        assertEquals("<p>Pale</p>", RichText.clean("<p style=\"color:#eee\"><font color=\"#eee\">Pale</font></p>"));
    }

    private static List<String> found(String html) {
        return said(TextCheck.of(RichText.clean(html), Map.of()));
    }

    private static List<String> said(List<Finding> findings) {
        return findings.stream().map(finding -> finding.place() + " " + finding.number() + " " + finding.reason() + " " + finding.words()).toList();
    }
}
