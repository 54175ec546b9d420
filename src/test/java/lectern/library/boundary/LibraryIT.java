package lectern.library.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import lectern.testing.Answer;
import lectern.testing.Lectern;
import lectern.testing.OwnOrganization;
import lectern.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryIT {

    private static final OwnOrganization OWN = OwnOrganization.at(Lectern.running());
    private static final Visitor IVO = OWN.join("Ivo", "instructor");
    private static final Visitor INA = OWN.join("Ina", "instructor");
    private static final Visitor MAX = OWN.join("Max");
    private static final Visitor DAN = Visitor.of(Lectern.running()).signIn("dan@globex.test");
    private static final AtomicInteger MADE = new AtomicInteger();

    @TempDir
    Path folder;

    @Test
    void aLessonIsKeptOnceAndUsedInAnotherCourse() {
        var lesson = article(course(IVO, "Source"), "Two sides", "<p>Left and right.</p>");
        var item = keep(lesson, Map.of("title", "Both sides", "tags", "balance, start", "licence", "cc_by", "terms", "Ivo"));
        assertTrue(INA.get(item).textOf("main").contains("Left and right."));
        var into = course(INA, "Target");
        var used = use(INA, item, into);
        assertTrue(used.location().startsWith(into + "/edit/lessons/"), used.location());
        assertTrue(INA.get(used.location()).textOf("#lesson").contains("Left and right.") || INA.get(used.location()).text().contains("Left and right."));
        assertTrue(INA.get(into + "/edit/library").textOf("main").contains("Both sides"));
        assertTrue(IVO.get(item).textOf("main").contains("a course that you do not see") || IVO.get(item).textOf("main").contains("one course that you do not see"));
        assertTrue(INA.get(item).document().select("[aria-labelledby=used-in] a").eachText().get(0).startsWith("Target"));
        assertTrue(INA.get(OWN.path("/library?q=righ")).textOf("#results").contains("Both sides"));
        assertTrue(INA.get(OWN.path("/library?tag=balance")).textOf("#results").contains("Both sides"));
        assertFalse(INA.get(OWN.path("/library?kind=section&tag=balance")).textOf("#results").contains("Both sides"));
    }

    @Test
    void aNewerVersionIsOfferedAndAcceptedAndWhatStoodThereStays() {
        var lesson = article(course(IVO, "Source"), "Old title", "<p>First words.</p>");
        var item = keep(lesson, Map.of("licence", "own"));
        var into = course(INA, "Target");
        var copy = use(INA, item, into).location();
        write(INA, copy, "<p>First words of Ina.</p>");
        assertFalse(INA.get(into + "/edit/library").textOf("main").contains("update available"));
        write(IVO, lesson, "<p>Second words.</p>");
        IVO.submit(IVO.get(lesson).form("#lesson"), Map.of("title", "New title"));
        assertTrue(said(IVO, IVO.submit(IVO.get(item).form("#publish"), Map.of("note", "Better"))).contains("Version 2"));
        assertTrue(INA.get(into + "/edit/library").textOf("main").contains("update available"));
        assertTrue(INA.get(into + "/edit/library/new?lesson=" + id(copy)).text().contains("See what changes"));
        var update = update(INA, into);
        var page = INA.get(update);
        assertTrue(page.textOf("main").contains("You have changed this lesson since"));
        assertTrue(page.document().select("ins").text().contains("Second"));
        INA.submit(page.form("#accept"), Map.of());
        assertTrue(INA.get(copy).text().contains("Second words."));
        assertTrue(INA.get(copy).document().select("#title").text().contains("Old title"));
        assertEquals(200, INA.get(update).status());
        assertTrue(INA.get(update).textOf("main").contains("nothing newer"));
        var earlier = INA.get(copy + "/versions").document().select("main ol a").eachAttr("href").stream().map(href -> INA.get(href).text()).toList();
        assertTrue(earlier.stream().anyMatch(text -> text.contains("First words of Ina.")), "the text before is kept");
        assertEquals(409, post(INA, update + "/acceptance", Map.of("number", "2")).status());
    }

    @Test
    void anIgnoredVersionIsNotOfferedAgainUntilThereIsANewerOne() {
        var lesson = article(course(IVO, "Source"), "Title", "<p>One.</p>");
        var item = keep(lesson, Map.of());
        var into = course(INA, "Target");
        use(INA, item, into);
        write(IVO, lesson, "<p>Two.</p>");
        publish(item);
        var update = update(INA, into);
        assertEquals(409, post(INA, update + "/ignoring", Map.of("number", "1")).status());
        assertEquals(303, post(INA, update + "/ignoring", Map.of("number", "2")).status());
        assertFalse(INA.get(into + "/edit/library").textOf("main").contains("update available"));
        write(IVO, lesson, "<p>Three.</p>");
        publish(item);
        assertTrue(INA.get(into + "/edit/library").textOf("main").contains("update available"));
    }

    @Test
    void aFilmComesWithItsChaptersAndWhatIsSaidInIt() throws IOException {
        var lesson = IVO.submit(IVO.get(course(IVO, "Source") + "/edit/lessons/new").form("#new-lesson"), Map.of("title", "One lift", "kind", "video")).location();
        IVO.submit(IVO.get(lesson).form("#file-form"), Map.of("file", Path.of("db/demo/files/one-lift-slowly.webm")));
        IVO.submit(IVO.get(lesson).form("#lesson"), Map.of("chapters", "0:00 Look"));
        say(lesson, "Look first.");
        var item = keep(lesson, Map.of());
        var into = course(INA, "Target");
        var copy = use(INA, item, into).location();
        assertEquals("0:00 Look", INA.get(copy).document().select("[name=chapters]").text());
        assertEquals("0:01 Look first.", transcript(copy));

        INA.submit(INA.get(copy).form("#lesson"), Map.of("chapters", "0:00 Ina looks"));
        IVO.submit(IVO.get(lesson).form("#lesson"), Map.of("body", "<p>Words below it.</p>"));
        publish(item);
        INA.submit(INA.get(update(INA, into)).form("#accept"), Map.of());
        assertEquals("0:00 Ina looks", INA.get(copy).document().select("[name=chapters]").text(), "the item says nothing new of its film");

        say(lesson, "Look twice.");
        assertTrue(said(IVO, IVO.submit(IVO.get(item).form("#publish"), Map.of())).contains("Version 3"));
        INA.submit(INA.get(update(INA, into)).form("#accept"), Map.of());
        assertEquals("0:00 Look", INA.get(copy).document().select("[name=chapters]").text());
        assertEquals("0:01 Look twice.", transcript(copy));
    }

    private void say(String lesson, String words) throws IOException {
        var file = Files.writeString(folder.resolve("words.vtt"), "WEBVTT\n\n00:01.000 --> 00:02.500\n" + words + "\n");
        assertEquals(303, IVO.submit(IVO.get(lesson).form("#captions-form"), Map.of("language", "en", "captions", file)).status());
    }

    private static String transcript(String lesson) {
        return INA.get(INA.get(lesson).document().select(".author__bar a[aria-label='As a student']").attr("href")).document().select(".transcript li").text();
    }

    @Test
    void aSectionBringsNewLessonsAndNamesThoseThatAreGone() {
        var source = course(IVO, "Source");
        var first = article(source, "First", "<p>One.</p>");
        var section = IVO.get(source + "/edit").document().select(".author__outline a[href*=/sections/]").attr("href");
        article(source, "Second", "<p>Two.</p>");
        var item = IVO.submit(IVO.get(source + "/edit/library/new?section=" + id(section)).form("#keep"), Map.of()).location();
        var into = course(INA, "Target");
        var made = use(INA, item, into).location();
        assertTrue(made.contains("/edit/sections/"), made);
        assertEquals(List.of("First", "Second"), INA.get(made).document().select("main .list__title").eachText());
        article(source, "Third", "<p>Three.</p>");
        post(IVO, first + "/deletion", Map.of());
        publish(item);
        var page = INA.get(update(INA, into));
        assertTrue(page.textOf("main").contains("no longer part of the section"));
        INA.submit(page.form("#accept"), Map.of());
        assertEquals(List.of("First", "Second", "Third"), INA.get(made).document().select("main .list__title").eachText());
    }

    @Test
    void whatNothingHasChangedInIsNoNewVersion() {
        var item = keep(article(course(IVO, "Source"), "Title", "<p>One.</p>"), Map.of());
        var answer = IVO.submit(IVO.get(item).form("#publish"), Map.of());
        assertEquals(422, answer.status());
        assertTrue(answer.text().contains("Nothing has changed since version 1."));
    }

    @Test
    void twoWhoPublishAtOnceLoseNoVersion() throws Exception {
        var lesson = article(course(IVO, "Source"), "Title", "<p>Start.</p>");
        var item = keep(lesson, Map.of());
        var ona = OWN.admin();
        var start = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        var turns = new ArrayList<Callable<Integer>>();
        for (var author : List.of(IVO, ona)) {
            turns.add(() -> {
                int published = 0;
                for (int turn = 0; turn < 5; turn++) {
                    start.await();
                    write(author, lesson, "<p>Turn " + turn + " " + MADE.incrementAndGet() + "</p>");
                    published += post(author, item + "/versions", Map.of("note", "")).status() == 303 ? 1 : 0;
                }
                return published;
            });
        }
        int published = 0;
        for (var turn : pool.invokeAll(turns)) {
            published += turn.get();
        }
        pool.shutdown();
        assertEquals(1 + published, IVO.get(item).document().select("[aria-labelledby=versions] ol > li").size());
        assertTrue(published >= 5, published + " versions");
    }

    @Test
    void deletedItemsComeBackAndCoursesKeepWhatTheyHave() {
        var item = keep(article(course(IVO, "Source"), "Title", "<p>Kept words.</p>"), Map.of());
        var into = course(INA, "Target");
        var copy = use(INA, item, into).location();
        assertEquals(403, post(INA, item + "/deletion", Map.of()).status());
        var deleted = post(IVO, item + "/deletion", Map.of());
        assertEquals(404, INA.get(item).status());
        assertTrue(INA.get(copy).text().contains("Kept words."));
        assertTrue(INA.get(into + "/edit/library").textOf("main").contains("deleted from the library"));
        IVO.submit(IVO.follow(deleted).form(".flash form"), Map.of());
        assertEquals(200, INA.get(item).status());
    }

    @Test
    void foldersNestThreeDeepAndGoOnlyWhenEmpty() {
        var top = folder(null, "Top " + MADE.incrementAndGet());
        var inner = folder(top, "Inner");
        var deepest = folder(inner, "Deepest");
        assertTrue(IVO.get(OWN.path("/library?folder=" + deepest)).document().select("#new-folder").isEmpty());
        assertEquals(422, post(IVO, OWN.path("/library/folders"), Map.of("name", "Too deep", "parent", deepest)).status());
        assertEquals(422, post(IVO, OWN.path("/library/folders"), Map.of("name", "inner", "parent", top)).status());
        assertEquals(422, post(IVO, OWN.path("/library/folders"), Map.of("name", "")).status());
        assertTrue(said(IVO, post(IVO, OWN.path("/library/folders/" + inner + "/deletion"), Map.of())).contains("Something lies in the folder"));
        assertTrue(said(IVO, post(IVO, OWN.path("/library/folders/" + deepest + "/deletion"), Map.of())).contains("is deleted"));
        assertEquals(422, post(IVO, OWN.path("/library/folders/" + inner), Map.of("name", " ")).status());
    }

    @Test
    void badInputIsAnsweredWithTheForm() {
        var source = course(IVO, "Source");
        var lesson = article(source, "Title", "<p>One.</p>");
        var keeping = source + "/edit/library/new";
        var answer = post(IVO, keeping, Map.of("lesson", id(lesson), "title", "", "licence", "other", "tags", "x".repeat(41)));
        assertEquals(422, answer.status());
        assertTrue(answer.text().contains("Say what the terms are."));
        assertTrue(answer.text().contains("A tag has at most 40 characters."));
        assertEquals(404, post(IVO, keeping, Map.of("title", "None")).status());
        var item = keep(lesson, Map.of());
        assertEquals(422, post(IVO, item + "/details", Map.of("title", "T", "licence", "theirs")).status());
        assertEquals(422, post(IVO, item + "/uses", Map.of("course", "no-such-course")).status());
        assertEquals(422, post(IVO, item + "/uses", Map.of("course", source.replaceFirst(".*/", ""))).status());
    }

    @Test
    void strangersFindNothingAndOnlyTeachersUseIt() {
        var source = course(IVO, "Source");
        var lesson = article(source, "Title", "<p>One.</p>");
        var item = keep(lesson, Map.of());
        var into = course(INA, "Target");
        use(INA, item, into);
        var update = INA.get(into + "/edit/library").document().select("main .list__row a").attr("href");
        for (var page : List.of(OWN.path("/library"), item, item + "/details", item + "/uses", into + "/edit/library", update)) {
            assertEquals(404, DAN.get(page).status(), page);
            assertEquals(403, MAX.get(page).status(), page);
        }
        for (var page : List.of(source + "/edit/library", source + "/edit/library/new?lesson=" + id(lesson))) {
            assertEquals(404, INA.get(page).status(), page);
        }
        assertEquals(404, post(INA, source + "/edit/library/new", Map.of("lesson", id(lesson), "title", "T", "licence", "own")).status());
        assertEquals(403, post(INA, item + "/versions", Map.of()).status());
        assertEquals(404, post(IVO, update + "/acceptance", Map.of("number", "1")).status());
        assertEquals(422, post(INA, item + "/uses", Map.of("course", source.replaceFirst(".*/", ""))).status());
    }

    private static String course(Visitor author, String title) {
        var form = author.get(OWN.path("/courses/new")).form("#new-course");
        var edit = author.submit(form, Map.of("title", title + " " + MADE.incrementAndGet(), "summary", "What for.", "subject", "")).location();
        author.submit(author.get(edit).form("#new-section"), Map.of("title", "Part"));
        return edit.substring(0, edit.length() - "/edit".length());
    }

    private static String article(String course, String title, String html) {
        var lesson = IVO.submit(IVO.get(course + "/edit/lessons/new").form("#new-lesson"), Map.of("title", title, "kind", "article")).location();
        write(IVO, lesson, html);
        return lesson;
    }

    private static void write(Visitor author, String lesson, String html) {
        author.submit(author.get(lesson).form("#lesson"), Map.of("body", html));
    }

    private static String keep(String lesson, Map<String, ?> said) {
        return IVO.submit(IVO.get(lesson.replaceFirst("/lessons/.*", "/library/new?lesson=" + id(lesson))).form("#keep"), said).location();
    }

    private static void publish(String item) {
        IVO.submit(IVO.get(item).form("#publish"), Map.of());
    }

    private static Answer use(Visitor author, String item, String course) {
        return author.submit(author.get(item + "/uses?course=" + course.replaceFirst(".*/", "")).form("#use"), Map.of());
    }

    private static String update(Visitor author, String course) {
        return author.get(course + "/edit/library").document().select("main .list__row a").attr("href");
    }

    private static String folder(String parent, String name) {
        var place = IVO.submit(IVO.get(OWN.path("/library" + (parent == null ? "" : "?folder=" + parent))).form("#new-folder"), Map.of("name", name)).location();
        return place.substring(place.indexOf('=') + 1);
    }

    private static String said(Visitor visitor, Answer redirect) {
        return visitor.follow(redirect).textOf(".flash p");
    }

    private static Answer post(Visitor visitor, String address, Map<String, ?> fields) {
        var all = new HashMap<String, Object>(fields);
        all.put("_csrf", visitor.get("/account").document().select("meta[name=csrf]").attr("content"));
        return visitor.post(address, all);
    }

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
