package lectern.courses.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lectern.testing.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonCaptionsIT {

    private static final Path FILM = Path.of("db/demo/files/one-lift-slowly.webm");
    private static final String DELETION = "form[action*=/captions/][action$=/deletion]";
    private static final String HELLO = "WEBVTT\n\n00:01.000 --> 00:02.500\nHello <b>you</b>\n\n00:12.000 --> 00:13.000\nStand close.\n";

    @TempDir
    Path folder;

    private final House house = House.shared();

    private String film(Workshop workshop) {
        var lesson = workshop.lesson(workshop.section("Films"), "video", "One lift");
        assertEquals(303, house.ivo.submit(house.ivo.get(lesson).form("#file-form"), Map.of("file", FILM)).status());
        return lesson;
    }

    private Answer send(String lesson, String language, byte[] content) throws IOException {
        return house.ivo.submit(house.ivo.get(lesson).form("#captions-form"),
            Map.of("language", language, "label", "", "captions", Files.write(folder.resolve("words.vtt"), content)));
    }

    @Test
    void captionsBecomeATrackAndATranscript() throws IOException {
        var workshop = house.published("A film with words");
        var lesson = film(workshop);
        assertEquals(303, send(lesson, "en", HELLO.getBytes()).status());
        assertEquals(303, send(lesson, "de", HELLO.replace("Stand close.", "Nah heran.").getBytes()).status());
        var page = house.ivo.get(workshop.course + "/lessons/one-lift").document();
        assertEquals(List.of("en", "de"), page.select("video track").eachAttr("srclang"));
        assertEquals(List.of("0:01 Hello you", "0:12 Stand close."), page.select(".transcript").first().select("li").eachText());
        assertEquals("12.000", page.select(".transcript li").get(1).attr("data-at"));
        var file = house.ivo.get(page.select("video track").attr("src"));
        assertEquals("text/vtt;charset=UTF-8", file.header("Content-Type").replace(" ", ""));
        assertTrue(file.text().startsWith("WEBVTT\n\n00:00:01.000 --> 00:00:02.500\nHello <b>you</b>\n"));

        assertEquals(303, send(lesson, "en", HELLO.replace("Stand close.", "Stand closer.").getBytes()).status());
        var again = house.ivo.get(workshop.course + "/lessons/one-lift").document();
        assertEquals(2, again.select("video track").size());
        assertEquals("0:12 Stand closer.", again.select(".transcript").first().select("li").get(1).text());
    }

    @Test
    void deletedCaptionsComeBack() throws IOException {
        var workshop = house.draft("Without words");
        var lesson = film(workshop);
        send(lesson, "en", HELLO.getBytes());
        var gone = house.ivo.follow(house.ivo.submit(house.ivo.get(lesson).form(DELETION), Map.of()));
        assertEquals(0, gone.document().select(DELETION).size());
        send(lesson, "en", HELLO.getBytes());
        assertEquals(303, house.ivo.submit(gone.form(".flash form"), Map.of()).status());
        assertEquals(1, house.ivo.get(lesson).document().select(DELETION).size());
    }

    @Test
    void aCopyOfTheLessonSaysTheSame() throws IOException {
        var workshop = house.draft("Copied words");
        var lesson = film(workshop);
        send(lesson, "en", HELLO.getBytes());
        var copy = house.ivo.submit(house.ivo.get(lesson).form("form[action$=/copies]"), Map.of()).location();
        assertEquals(1, house.ivo.get(copy).document().select(DELETION).size());
    }

    @Test
    void whatIsNoCaptionsIsRefusedInASentence() throws IOException {
        var workshop = house.draft("Nonsense");
        var lesson = film(workshop);
        assertRefused(send(lesson, "de", "Dear all".getBytes()), "a WebVTT file begins with the word WEBVTT");
        assertRefused(send(lesson, "de", HELLO.replace("00:02.500", "soon").getBytes()), "In line 3 there should be two times");
        assertRefused(send(lesson, "de", HELLO.replace("you", "für dich").getBytes(StandardCharsets.ISO_8859_1)), "not text in UTF-8");
        assertRefused(send(lesson, "de", "x".repeat(5_000_000).getBytes()), "larger than 1 MB");
        assertRefused(send(lesson, "de", new byte[0]), "a WebVTT file begins with the word WEBVTT");
        assertRefused(house.ivo.submit(house.ivo.get(lesson).form("#captions-form"), Map.of("language", "de")), "Choose a file with captions.");
        assertRefused(send(lesson, "xx", HELLO.getBytes()), "Please choose");
        assertEquals(0, house.ivo.get(lesson).document().select(DELETION).size());
    }

    private static void assertRefused(Answer answer, String sentence) {
        assertEquals(422, answer.status());
        assertTrue(answer.textOf("#captions-form").contains(sentence), answer.textOf("#captions-form"));
        assertTrue(answer.document().select("details:has(#captions-form)").hasAttr("open"));
    }

    @Test
    void strangersFindNothing() throws IOException {
        var workshop = house.published("Secret words");
        var lesson = film(workshop);
        send(lesson, "en", HELLO.getBytes());
        var one = house.ivo.get(lesson).document().select(DELETION).attr("action");
        var track = house.ivo.get(workshop.course + "/lessons/one-lift").document().select("track").attr("src");
        for (var visitor : List.of(house.dan, house.max)) {
            assertEquals(404, visitor.get(track).status());
        }
        assertEquals(404, Workshop.post(house.dan, one, Map.of()).status());
        assertEquals(403, Workshop.post(house.ina, one, Map.of()).status());
        assertEquals(404, Workshop.post(house.dan, one.replace("/deletion", "/restoration"), Map.of()).status());
        assertEquals(404, house.dan.upload(lesson + "/captions?_csrf=" + Workshop.token(house.dan), Map.of("captions", FILM)).status());
        assertEquals(404, workshop.press(lesson + "/captions/00000000-0000-7000-8000-000000000000/deletion").status());
        var text = workshop.article(workshop.section("Texts"), "No film", "<p>Words.</p>");
        assertEquals(404, house.ivo.upload(text + "/captions?_csrf=" + Workshop.token(house.ivo), Map.of("captions", FILM)).status());
        house.max.submit(house.max.get(workshop.course).form("form[action$=/enrollment]"), Map.of());
        assertEquals(200, house.max.get(track).status());
        workshop.press(lesson + "/hiding");
        assertEquals(404, house.max.get(track).status());
    }

    @Test
    void chaptersAreShownInTheirOrder() {
        var workshop = house.published("Chapters");
        var lesson = film(workshop);
        assertEquals(303, workshop.save(lesson, Map.of("chapters", "0:00 Look\n\n 0:12   Stand  close \n1:02:03 Late")).status());
        assertEquals("0:00 Look\n0:12 Stand close\n1:02:03 Late", house.ivo.get(lesson).document().select("[name=chapters]").text().isEmpty() ? ""
            : house.ivo.get(lesson).document().select("[name=chapters]").first().wholeText());
        assertEquals(List.of("0:00 Look", "0:12 Stand close", "1:02:03 Late"),
            house.ivo.get(workshop.course + "/lessons/one-lift").document().select(".chapters li").eachText());
        for (var wrong : Map.of("Look", "Line 1 should hold", "0:10 A\n0:10 B", "Line 2 does not begin later", "24:00:00 Late", "Line 1 should hold", "0:75 A", "Line 1 should hold",
            "0:01 " + "x".repeat(201), "longer than 200").entrySet()) {
            var refused = workshop.save(lesson, Map.of("chapters", wrong.getKey()));
            assertEquals(422, refused.status());
            assertTrue(refused.textOf("#chapters-words").contains(wrong.getValue()), refused.textOf("#chapters-words"));
        }
    }

    @Test
    void watchingAsksForAFilmOfOnesOwn() {
        var workshop = house.draft("To be watched");
        var lesson = workshop.lesson(workshop.section("Films"), "video", "One lift");
        assertTrue(workshop.save(lesson, Map.of("rule", "watched")).textOf("main").contains("a video file of your own only"));
        house.ivo.submit(house.ivo.get(lesson).form("#file-form"), Map.of("file", FILM));
        assertEquals(422, workshop.save(lesson, Map.of("rule", "watched", "watched_percent", "101")).status());
        assertEquals(303, workshop.save(lesson, Map.of("rule", "watched", "watched_percent", "75", "unskippable", "true", "film_seconds", "19")).status());
        var form = house.ivo.get(lesson).document();
        assertEquals(List.of("75", "19"), form.select("[name=watched_percent], [name=film_seconds]").eachAttr("value"));
        assertTrue(form.select("[name=unskippable]").hasAttr("checked"));
        house.ivo.submit(house.ivo.get(lesson).form("form[action$=/file/removal]"), Map.of());
        assertEquals("opened", house.ivo.get(lesson).document().select("[name=rule][checked]").val());
    }
}
