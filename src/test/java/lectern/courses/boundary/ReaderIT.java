package lectern.courses.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ReaderIT {

    private final House house = House.shared();

    @Test
    void whoIsNotInTheCourseIsAskedToEnrolFirst() {
        var workshop = house.published("Enrol first");
        var page = house.max.get(workshop.course + "/lessons/why-read-one");
        assertEquals(403, page.status());
        assertTrue(page.textOf("h1").contains("This lesson belongs to “Enrol first”"));
        assertFalse(page.text().contains("It is a photograph."));
        assertEquals(404, house.max.get(workshop.course + "/lessons/no-such-lesson").status());
    }

    @Test
    void lessonsLeadToThoseBeforeAndAfter() {
        var workshop = house.draft("Three steps");
        var section = workshop.section("Steps");
        workshop.article(section, "One", "<p>1</p>");
        workshop.article(section, "Two", "<p>2</p>");
        workshop.article(workshop.section("More steps"), "Three", "<p>3</p>");
        var page = house.ivo.get(workshop.course + "/lessons/two");
        assertEquals(workshop.course + "/lessons/one", page.document().select("a[rel=prev]").attr("href"));
        assertEquals("ArrowLeft", page.document().select("a[rel=prev]").attr("data-key"));
        assertTrue(page.textOf(".reader__steps").contains("Three"));
        assertEquals("page", page.document().select(".outline__link:contains(Two)").attr("aria-current"));
        assertTrue(page.textOf(".reader__meta").startsWith("Lesson 2 of 3"));
    }

    @Test
    void anAddressALessonOnceHadLeadsToIt() {
        var workshop = house.draft("Renamed lessons");
        var lesson = workshop.article(workshop.section("One"), "First words", "<p>1</p>");
        workshop.save(lesson, Map.of("title", "Other words"));
        var moved = house.ivo.get(workshop.course + "/lessons/first-words");
        assertEquals(301, moved.status());
        assertEquals(workshop.course + "/lessons/other-words", moved.location());
    }

    @Test
    void textIsCleanedBeforeItIsKept() {
        var workshop = house.draft("Clean texts");
        var lesson = workshop.article(workshop.section("One"), "Dirty", """
            <p onclick="alert(1)">Hello</p><script>alert(2)</script><img src=x onerror=alert(3)><a href="javascript:alert(4)">link</a>
            <iframe src="https://evil.example"></iframe><p style="position:fixed">there</p>""");
        var page = house.ivo.get(workshop.course + "/lessons/dirty");
        var html = page.document().select(".rich-text").html();
        assertTrue(html.contains("Hello"), html);
        for (var trace : new String[] {"onclick", "<script", "onerror", "javascript:", "<iframe", "style="}) {
            assertFalse(html.contains(trace), trace + " in " + html);
        }
        assertFalse(house.ivo.get(lesson).document().select("#body").val().contains("alert"));
    }

    @Test
    void aVideoFromElsewhereIsAskedForNothingBeforeTheReaderSaysSo() {
        var workshop = house.draft("Moving pictures");
        var lesson = workshop.lesson(workshop.section("One"), "video", "Clip");
        workshop.save(lesson, Map.of("target_url", "https://youtu.be/dQw4w9WgXcQ"));
        var waiting = house.ivo.get(workshop.course + "/lessons/clip");
        assertEquals(0, waiting.document().select("iframe").size());
        assertFalse(waiting.header("Content-Security-Policy").contains("youtube"));
        var playing = house.ivo.get(workshop.course + "/lessons/clip" + waiting.document().select(".video-gate .button").attr("href").replaceAll("#.*", ""));
        assertEquals("https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?rel=0", playing.document().select("iframe").attr("src"));
        assertTrue(playing.header("Content-Security-Policy").contains("frame-src 'self' https://www.youtube-nocookie.com;"));
    }

    @Test
    void aLinkSaysWhereItLeads() {
        var workshop = house.draft("Elsewhere");
        var lesson = workshop.lesson(workshop.section("One"), "link", "Guide");
        workshop.save(lesson, Map.of("target_url", "www.example.org/guide"));
        var link = house.ivo.get(workshop.course + "/lessons/guide").document().selectFirst(".resource a.button");
        assertEquals("https://www.example.org/guide", link.attr("href"));
        assertEquals("noopener noreferrer", link.attr("rel"));
    }

    @Test
    void formulasAreSetOnlyWhereThereAreSome() {
        var workshop = house.draft("Sums");
        var section = workshop.section("One");
        workshop.article(section, "Plain", "<p>none</p>");
        workshop.article(section, "Formula", "<p><span data-formula=\"a^2\">a^2</span></p>");
        assertNull(house.ivo.get(workshop.course + "/lessons/plain").document().selectFirst("script[src*=formulas]"));
        assertEquals(1, house.ivo.get(workshop.course + "/lessons/formula").document().select("script[src*=formulas]").size());
    }
}
