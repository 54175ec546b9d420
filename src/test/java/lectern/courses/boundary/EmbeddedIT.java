package lectern.courses.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.testing.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What lessons show from other sites; an organization of its own for each test, since its list is changed. */
class EmbeddedIT {

    private static final Pattern FRAMES = Pattern.compile("frame-src ([^;]*);");

    private final House house = new House();
    private final String settings = house.own.path("/settings/embeds");
    private Workshop workshop;
    private String section;

    @BeforeEach
    void begin() {
        allow("Media library", "media.example.edu");
        workshop = house.draft("From elsewhere");
        section = workshop.section("One");
    }

    @Test
    void aVideoOnAnAllowedSiteIsFramedAfterAPress() {
        var lesson = workshop.lesson(section, "video", "Clip");
        assertEquals(303, workshop.save(lesson, Map.of("target_url", "Media.Example.edu/films/7")).status());
        var waiting = read("clip");
        assertEquals(0, waiting.document().select("iframe").size());
        assertTrue(waiting.textOf(".video-gate").contains("This video is on Media library."));
        assertEquals("'self'", frames(waiting));
        var playing = pressed("clip", waiting);
        var frame = playing.document().selectFirst("iframe");
        assertEquals("https://media.example.edu/films/7", frame.attr("src"));
        assertEquals("Clip", frame.attr("title"));
        assertEquals("allow-scripts allow-same-origin allow-forms allow-popups allow-presentation", frame.attr("sandbox"));
        assertEquals("strict-origin-when-cross-origin", frame.attr("referrerpolicy"));
        assertEquals("'self' https://media.example.edu", frames(playing));
        assertEquals("'self'", frames(house.ivo.get(workshop.course + "/preview/lessons/clip")));
    }

    @Test
    void aLinkIsFramedWhereItsAuthorWantsThat() {
        var lesson = workshop.lesson(section, "link", "Map");
        workshop.save(lesson, Map.of("target_url", "https://media.example.edu/map?at=1#here"));
        assertNull(read("map").document().selectFirst(".video-gate"));
        assertEquals("'self'", frames(house.ivo.get(workshop.course + "/lessons/map?play=yes")));
        workshop.save(lesson, Map.of("in_page", "true"));
        assertTrue(house.ivo.get(lesson).document().select("#in_page").hasAttr("checked"));
        var waiting = read("map");
        assertEquals(0, waiting.document().select("iframe").size());
        assertEquals("'self'", frames(waiting));
        assertEquals("https://media.example.edu/map?at=1#here", waiting.document().select(".resource a.button").attr("href"));
        var shown = pressed("map", waiting);
        assertEquals("https://media.example.edu/map?at=1#here", shown.document().select("iframe").attr("src"));
        assertEquals("'self' https://media.example.edu", frames(shown));
    }

    @Test
    void whatIsNotAllowedIsRefusedAtTheField() {
        var video = workshop.lesson(section, "video", "Clip");
        for (var address : new String[] {"https://example.org/film", "http://media.example.edu/film", "https://media.example.edu.evil.net/", "https://evil-youtube.com/watch?v=dQw4w9WgXcQ"}) {
            var refused = workshop.save(video, Map.of("target_url", address));
            assertEquals(422, refused.status());
            assertFalse(refused.textOf("#target_url-words .field__error").isEmpty());
            assertEquals(address, refused.document().select("#target_url").val());
        }
        var link = workshop.lesson(section, "link", "Map");
        var refused = workshop.save(link, Map.of("target_url", "https://example.org/map", "in_page", "true"));
        assertEquals(422, refused.status());
        assertFalse(refused.textOf("#in_page-words .field__error").isEmpty());
        assertTrue(refused.document().select("#in_page").hasAttr("checked"));
    }

    @Test
    void aPlayerThatIsSwitchedOffLeavesALink() {
        var lesson = workshop.lesson(section, "video", "Clip");
        workshop.save(lesson, Map.of("target_url", "https://youtu.be/dQw4w9WgXcQ"));
        house.ona.submit(house.ona.get(settings).form("#players form"), Map.of("youtube", ""));
        assertLeavesALink("clip", "https://www.youtube.com/watch?v=dQw4w9WgXcQ");
        assertTrue(house.ivo.get(lesson).textOf("#lesson .alert").contains("does not allow this site"));
        assertEquals(303, workshop.save(lesson, Map.of("title", "Clip", "body", "<p>New words.</p>")).status());
        assertEquals(422, workshop.save(lesson, Map.of("target_url", "https://youtu.be/dQw4w9WgXcX")).status());
        house.ona.submit(house.ona.get(settings).form("#players form"), Map.of("youtube", "true"));
        assertTrue(read("clip").textOf(".video-gate").contains("YouTube"));
        assertNull(house.ivo.get(lesson).document().selectFirst("#lesson .alert"));
    }

    @Test
    void aSiteThatIsRemovedLeavesALinkInLessonsAndTheirCopies() {
        workshop.save(workshop.lesson(section, "video", "Clip"), Map.of("target_url", "https://media.example.edu/films/7"));
        var link = workshop.lesson(section, "link", "Map");
        workshop.save(link, Map.of("target_url", "https://media.example.edu/map", "in_page", "true"));
        house.ivo.submit(house.ivo.get(link).form("form[action$=/copies]"), Map.of());
        assertEquals("'self' https://media.example.edu", frames(house.ivo.get(workshop.course + "/lessons/map-copy?play=yes")));
        house.ona.submit(house.ona.get(settings).form("#sites li form"), Map.of());
        assertLeavesALink("clip", "https://media.example.edu/films/7");
        assertLeavesALink("map", "https://media.example.edu/map");
        assertLeavesALink("map-copy", "https://media.example.edu/map");
        assertTrue(house.ivo.get(link).textOf("#lesson .alert").contains("does not allow this site"));
        assertEquals(303, workshop.save(link, Map.of("body", "<p>New words.</p>")).status());
    }

    @Test
    void authorsAreToldWhatIsAllowedAndAdminsWhereToChangeIt() {
        var lesson = workshop.lesson(section, "video", "Clip");
        assertTrue(house.ivo.get(lesson).textOf("#lesson").contains("Allowed here: YouTube, Vimeo, Media library (media.example.edu)."));
        assertEquals(0, house.ivo.get(lesson).document().select("a[href=" + settings + "]").size());
        assertEquals(1, house.ona.get(lesson).document().select("a[href=" + settings + "]").size());
        house.ona.submit(house.ona.get(settings).form("#players form"), Map.of("youtube", "", "vimeo", ""));
        house.ona.submit(house.ona.get(settings).form("#sites li form"), Map.of());
        assertTrue(house.ivo.get(lesson).textOf("#lesson").contains("Your organization allows no sites at the moment."));
    }

    private void allow(String name, String host) {
        assertEquals(303, house.ona.submit(house.ona.get(settings).form("#add form"), Map.of("name", name, "host", host)).status());
    }

    private Answer read(String slug) {
        return house.ivo.get(workshop.course + "/lessons/" + slug);
    }

    private Answer pressed(String slug, Answer waiting) {
        return house.ivo.get(workshop.course + "/lessons/" + slug + waiting.document().select(".video-gate .button").attr("href").replaceAll("#.*", ""));
    }

    private void assertLeavesALink(String slug, String address) {
        var page = house.ivo.get(workshop.course + "/lessons/" + slug + "?play=yes");
        assertEquals(0, page.document().select("iframe, .video-gate").size());
        assertEquals("'self'", frames(page));
        assertEquals(address, page.document().select(".resource a.button").attr("href"));
        assertTrue(page.textOf(".resource").contains("Your organization does not show this site"));
    }

    private static String frames(Answer page) {
        Matcher sources = FRAMES.matcher(page.header("Content-Security-Policy"));
        assertTrue(sources.find());
        return sources.group(1);
    }
}
