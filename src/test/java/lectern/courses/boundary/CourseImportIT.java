package lectern.courses.boundary;

import static lectern.courses.cartridge.CartridgeBuilder.cartridge;
import static lectern.courses.cartridge.CartridgeBuilder.html;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import lectern.courses.cartridge.BrokenPackage.Flaw;
import lectern.courses.cartridge.CartridgeBuilder;
import lectern.courses.cartridge.HostilePackages;
import lectern.testing.Answer;
import lectern.testing.Lectern;
import lectern.testing.Visitor;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages over HTTP: what arrives, what is refused, and what a later package may change. */
class CourseImportIT {

    private static final String LESSON = "select l.%s from course_lessons l join courses c on c.id = l.course_id where c.slug = ? and l.import_key = ?";

    @TempDir
    Path folder;

    private Importing ben;

    @BeforeEach
    void ben() {
        ben = new Importing(Lectern.running(), "ben@acme.test", folder);
    }

    @Test
    void theReportSaysWhatBecomesWhatBeforeAnythingIs() {
        String before = ben.one("select count(*) from courses");
        Answer report = ben.visitor.get(ben.upload(coffee("Coffee, looked at")));
        assertEquals(200, report.status());
        assertTrue(report.textOf("#outline").contains("Inside the cherry"));
        assertTrue(report.textOf("#outline").contains("Article, marked as discussion"));
        assertTrue(report.textOf("#left_out").contains("Check: from cherry to roast"));
        assertTrue(report.textOf("#left_out").contains("Quizzes cannot be imported yet"));
        assertTrue(report.textOf("#file").contains("Glossary of coffee words.txt"));
        assertEquals(before, ben.one("select count(*) from courses"));
    }

    @Test
    void aPackageBecomesACourse() {
        String slug = ben.course(coffee("Coffee, imported"));
        Answer course = ben.visitor.get("/acme/courses/" + slug);
        List<String> titles = course.document().select("main .outline a").eachText();
        assertTrue(course.text().contains("Inside the cherry") && course.text().contains("Brew log to print"), titles.toString());
        assertEquals("draft ben@acme.test en 3 7", ben.one("""
            select c.status || ' ' || u.email || ' ' || c.language || ' ' || (select count(*) from course_sections s where s.course_id = c.id) || ' ' || c.lesson_count
              from courses c join memberships m on m.id = c.instructor_id join users u on u.id = m.user_id where c.slug = ?
            """, slug));
        Document lesson = ben.visitor.get("/acme/courses/" + slug + "/lessons/inside-the-cherry").document();
        Element image = lesson.selectFirst("main img[alt^=A coffee cherry]");
        Answer picture = ben.visitor.get(image.attr("src"));
        assertEquals(200, picture.status());
        assertEquals("image/png", picture.header("Content-Type"));
        String next = lesson.selectFirst("main a:contains(the next lesson)").attr("href");
        assertEquals("/acme/courses/" + slug + "/lessons/washed-and-natural", next);
        assertEquals(200, ben.visitor.get(next).status());
        Answer log = ben.visitor.get(ben.visitor.get("/acme/courses/" + slug + "/lessons/one-to-sixteen").document().selectFirst("main a:contains(brew log)").attr("href"));
        assertEquals("application/pdf", log.header("Content-Type"));
    }

    @Test
    void kindsOfLessonsAreWhatTheyWere() {
        String slug = ben.course(coffee("Coffee, by kinds"));
        Map<String, String> kinds = new TreeMap<>();
        ben.rows("select l.import_key || '=' || l.lesson_type || case when l.is_discussion then ' discussion' else '' end from course_lessons l"
            + " join courses c on c.id = l.course_id where c.slug = ?", slug).forEach(row -> kinds.put(row.split("=")[0], row.split("=")[1]));
        assertEquals(Map.of("i-cherry", "article", "i-process", "article", "i-ico", "link", "i-roast", "article", "i-taste", "article discussion",
            "i-brew", "article", "i-log", "resource"), kinds);
        assertEquals("https://icocoffee.org/", ben.one(LESSON.formatted("target_url"), slug, "i-ico"));
    }

    @Test
    void everyEntryOfThePackageIsALineOfTheReportOfTheCourse() {
        String slug = ben.course(coffee("Coffee, accounted for"));
        Answer report = ben.visitor.get("/acme/courses/" + slug + "/edit/import");
        assertEquals(200, report.status());
        assertTrue(report.textOf("#left_out").contains("Check: from cherry to roast"));
        assertTrue(report.textOf("#ignored").contains("imsmanifest.xml"));
        Element quiz = report.document().selectFirst("#source a[href*=assessment_qti.xml]");
        Answer source = ben.visitor.get(quiz.attr("href"));
        assertEquals(200, source.status());
        Element glossary = report.document().selectFirst("#file a:contains(Glossary)");
        assertEquals(200, ben.visitor.get(glossary.attr("href")).status());
        assertEquals(200, ben.visitor.get(report.document().selectFirst(".page__note a").attr("href")).status());
        // The glossary and the quiz are held on to, though no lesson shows them.
        assertEquals("0", ben.one("""
            select count(*) from files f join courses c on c.id = f.subject_id
             where c.slug = ? and not exists (select from file_names n where n.file_id = f.id)
            """, slug));
    }

    @Test
    void theSamePackageAgainChangesNothing() {
        CartridgeBuilder course = coffee("Coffee, twice");
        String slug = ben.course(course);
        Map<String, List<String>> before = everythingOf(slug);
        Set<String> stored = ben.stored();
        String place = ben.upload(course);
        Answer report = ben.visitor.get(place);
        assertTrue(report.text().contains("The course has all of this already"), report.text());
        ben.begin(place, Map.of());
        Answer page = ben.await(place);
        assertTrue(page.textOf("#outline").contains("As before"), page.text());
        assertEquals(before, everythingOf(slug));
        assertEquals(stored, ben.stored());
    }

    @Test
    void aNewerPackageUpdatesWhatNobodyHasEdited() {
        String slug = ben.course(plants("Plants, updated", "<p>Roots drink.</p>", "<p>Leaves breathe.</p>").page("i3", "Flowers", "3.html", "<p>Flowers call.</p>").end());
        ben.change("update course_lessons set body = '<p>Ben wrote this.</p>' where course_id = (select id from courses where slug = ?) and import_key = 'i2'", slug);
        String first = ben.one(LESSON.formatted("id"), slug, "i1");
        String place = ben.upload(plants("Plants, updated", "<p>Roots drink and hold.</p>", "<p>Leaves breathe and shade.</p>")
            .page("i4", "Seeds", "4.html", "<p>Seeds travel.</p>").end());
        Answer report = ben.visitor.get(place);
        assertTrue(report.text().contains("1 new lesson, 1 changed"), report.text());
        assertTrue(report.document().select("form#decision fieldset").get(0).text().contains("Leaves"));
        assertTrue(report.document().select("form#decision fieldset").get(1).text().contains("Flowers"));
        ben.begin(place, Map.of());
        ben.await(place);
        assertAll(
            () -> assertEquals("<p>Roots drink and hold.</p>", body(slug, "i1")),
            () -> assertEquals("<p>Ben wrote this.</p>", body(slug, "i2")),
            () -> assertEquals("<p>Flowers call.</p>", body(slug, "i3")),
            () -> assertEquals("<p>Seeds travel.</p>", body(slug, "i4")),
            () -> assertEquals(first, ben.one(LESSON.formatted("id"), slug, "i1")));
    }

    @Test
    void whatAnAuthorDecidesHappens() {
        String slug = ben.course(plants("Plants, decided", "<p>Roots drink.</p>", "<p>Leaves breathe.</p>").page("i3", "Flowers", "3.html", "<p>Flowers call.</p>").end());
        ben.change("update course_lessons set body = '<p>Ben wrote this.</p>' where course_id = (select id from courses where slug = ?) and import_key = 'i1'", slug);
        ben.change("update course_lessons set deleted_at = now() where course_id = (select id from courses where slug = ?) and import_key = 'i2'", slug);
        String place = ben.upload(plants("Plants, decided", "<p>Roots hold.</p>", "<p>Leaves shade.</p>").end());
        Document report = ben.visitor.get(place).document();
        ben.begin(place, Map.of("take", List.of("i1", "i2"), "remove", report.selectFirst("input[name=remove]").val()));
        Answer page = ben.await(place);
        assertAll(
            () -> assertEquals("<p>Roots hold.</p>", body(slug, "i1")),
            () -> assertEquals("<p>Leaves shade.</p>", ben.one(LESSON.formatted("body") + " and l.deleted_at is null", slug, "i2")),
            () -> assertNotEquals(null, ben.one(LESSON.formatted("deleted_at"), slug, "i3")),
            () -> assertTrue(page.textOf("#gone").contains("Flowers"), page.text()));
    }

    @Test
    void progressOfStudentsSurvives() {
        String slug = ben.course(plants("Plants, with a student", "<p>Roots drink.</p>", "<p>Leaves breathe.</p>").end());
        ben.change("update courses set status = 'published', published_at = now() where slug = ?", slug);
        ben.change("""
            insert into enrollments (organization_id, id, course_id, student_id, status)
            select c.organization_id, uuidv7(), c.id, m.id, 'enrolled' from courses c join memberships m on m.organization_id = c.organization_id
              join users u on u.id = m.user_id and u.email = 'ada@acme.test' where c.slug = ?
            """, slug);
        ben.change("""
            update student_progress p set completed_at = now(), time_spent_seconds = 77 from course_lessons l
             where l.id = p.lesson_id and l.course_id = (select id from courses where slug = ?) and l.import_key = 'i1'
            """, slug);
        String before = progress(slug);
        assertTrue(before.contains("77"), before);
        ben.run(plants("Plants, with a student", "<p>Roots drink and hold.</p>", "<p>Leaves breathe and shade.</p>").end(), Map.of());
        assertEquals("<p>Roots drink and hold.</p>", body(slug, "i1"));
        assertEquals(before, progress(slug));
    }

    @Test
    void anAuthorsOrderStaysAndNewLessonsStandBesideTheirNeighbours() {
        String slug = ben.course(plants("Plants, in order", "<p>1</p>", "<p>2</p>").page("i3", "Flowers", "3.html", "<p>3</p>").end());
        assertEquals(List.of("i1", "i2", "i3"), order(slug));
        CartridgeBuilder turned = cartridge().title("Plants, in order").identifier("Plants, in order").module("m", "Parts").page("i3", "Flowers", "3.html", "<p>3</p>")
            .page("i1", "Roots", "1.html", "<p>1</p>").page("i2", "Leaves", "2.html", "<p>2</p>").end();
        ben.run(turned, Map.of());
        assertEquals(List.of("i3", "i1", "i2"), order(slug), "the package's order, for nobody has touched it");
        ben.change("update course_lessons set position = 7 where course_id = (select id from courses where slug = ?) and import_key = 'i3'", slug);
        ben.run(plants("Plants, in order", "<p>1</p>", "<p>2</p>").page("i9", "Bark", "9.html", "<p>9</p>").page("i3", "Flowers", "3.html", "<p>3</p>").end(), Map.of());
        assertEquals(List.of("i1", "i2", "i9", "i3"), order(slug), "the author's order");
    }

    @Test
    void anotherCourseWithTheSameKeysIsNoNewerPackage() {
        ben.course(plants("man00001", "<p>Roots drink.</p>", "<p>Leaves breathe.</p>").title("Plants of one kind").end());
        CartridgeBuilder other = cartridge().title("Stars").identifier("man00001").module("m", "Parts").page("i1", "Giants", "1.html", "<p>1</p>").page("i2", "Dwarfs", "2.html", "<p>2</p>").end();
        Document report = ben.visitor.get(ben.upload(other)).document();
        assertEquals("Make a new course", report.selectFirst(".chip[aria-current]").text());
        assertEquals("new", report.selectFirst("#into").val());
    }

    @Test
    void hiddenPagesStayOutUnlessSomebodyAsksForThem() {
        CartridgeBuilder course = cartridge().title("Half hidden").identifier("Half hidden").module("m", "Module").page("i1", "Open", "wiki_content/open.html", "<p>Open, see <a href=\"secret.html\">the other</a></p>")
            .item("i2", "Secret", "r2").webContent("r2", "wiki_content/secret.html").file("wiki_content/secret.html",
                html("Secret", "<p>Secret <img src=\"../web_resources/secret.png\"></p>").replace("<title>", "<meta name=\"workflow_state\" content=\"unpublished\"><title>"))
            .webContent("r3", "web_resources/secret.png").file("web_resources/secret.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 1}).end();
        String slug = ben.course(course);
        assertEquals(List.of("i1"), order(slug));
        assertFalse(body(slug, "i1").contains("<a"), "a link to what is not there is plain text");
        assertEquals("course_source", ben.one("select f.subject_type from files f join courses c on c.id = f.subject_id where c.slug = ? and f.name = 'secret.png'", slug));
        assertTrue(ben.visitor.get("/acme/courses/" + slug + "/edit/import").textOf("#outline").contains("Was hidden Left out"));
        ben.run(course, Map.of("hidden", "true"));
        assertEquals(List.of("i1", "i2"), order(slug));
        assertTrue(body(slug, "i2").contains("<img"), body(slug, "i2"));
    }

    @Test
    void hostilePackagesGetTheirSentenceAndLeaveNothing() throws IOException {
        Properties words = new Properties();
        try (InputStream in = CourseImportIT.class.getResourceAsStream("/messages/cartridge.properties")) {
            words.load(new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8));
        }
        ben.visitor.get(Importing.HOME);
        Map<String, String> rows = ben.counts();
        Set<String> stored = ben.stored();
        Map<Flaw, byte[]> packages = HostilePackages.all();
        assertTrue(packages.size() >= 15);
        packages.forEach((flaw, packed) -> {
            Answer answer = ben.send(packed);
            String sentence = words.getProperty("cartridge.broken." + flaw.code());
            assertEquals(422, answer.status(), flaw + ": " + answer.text());
            assertTrue(answer.textOf(".field__error").contains(longest(sentence)), flaw + " says " + answer.textOf(".field__error"));
        });
        assertEquals(rows, ben.counts());
        assertEquals(stored, ben.stored());
    }

    @Test
    void uploadsThatAreNoneAreRefusedInWords() {
        Answer empty = ben.visitor.submit(ben.visitor.get(Importing.HOME).form("#upload"), Map.of());
        assertEquals(422, empty.status());
        assertEquals("Choose a package first.", empty.textOf(".field__error"));
        String address = ben.visitor.get(Importing.HOME).form("#upload").attr("action");
        assertEquals(400, ben.visitor.send("POST", address, "multipart/form-data; boundary=x", "--x\r\nContent-Disp".getBytes()).status());
        assertEquals(415, ben.visitor.send("POST", address, "text/plain", "hello".getBytes()).status());
    }

    @Test
    void pressingTwiceUploadsOnce() {
        var form = ben.visitor.get(Importing.HOME).form("#upload");
        Path packed = ben.file(coffee("Coffee, pressed twice").bytes());
        String one = ben.visitor.submit(form, Map.of("package", packed)).location();
        String other = ben.visitor.submit(form, Map.of("package", packed)).location();
        assertEquals(one, other);
        ben.begin(one, Map.of());
        Answer again = ben.visitor.post(one + "/course", Map.of("_csrf", form.select("[name=_csrf]").val(), "into", "new", "title", "Once more"));
        assertEquals(303, again.status());
        ben.await(one);
        assertEquals("0", ben.one("select count(*) from courses where title = 'Once more'"));
    }

    @Test
    void discardedPackagesLeaveNothing() {
        Set<String> stored = ben.stored();
        String files = ben.one("select count(*) from files");
        String place = ben.upload(coffee("Coffee, discarded"));
        assertNotEquals(stored, ben.stored());
        Answer answer = ben.visitor.submit(ben.visitor.get(place).form("form[action$=cancellation]"), Map.of());
        assertEquals(Importing.HOME, answer.location());
        assertEquals(404, ben.visitor.get(place).status());
        assertEquals("0", ben.one("select count(*) from course_imports where title = 'Coffee, discarded'"));
        assertEquals("0", ben.one("select count(*) from course_import_items t where not exists (select from course_imports i where i.id = t.import_id)"));
        assertEquals(stored, ben.stored());
        assertEquals(files, ben.one("select count(*) from files"));
    }

    @Test
    void anImportThatIsStoppedLeavesNothing() {
        Map<String, String> rows = ben.counts();
        Set<String> stored = ben.stored();
        String place = ben.upload(many("Stopped on the way", 1500));
        ben.begin(place, Map.of());
        Answer stop = ben.visitor.submit(ben.visitor.get(place).form("form[action$=cancellation]"), Map.of());
        assertEquals(Importing.HOME, stop.location());
        for (int i = 0; i < 200 && !ben.one("select count(*) from course_imports").equals(rows.get("course_imports")); i++) {
            Importing.pause(200);
        }
        for (String table : List.of("courses", "course_sections", "course_lessons", "files", "file_names", "course_imports", "course_import_items")) {
            assertEquals(rows.get(table), ben.counts().get(table), table);
        }
        assertEquals(stored, ben.stored());
    }

    @Test
    void onlyTwoImportsOfAnOrganizationRunAtOnce() {
        String place = ben.upload(coffee("Coffee, waiting"));
        String fake = "update course_imports set status = ?, heartbeat_at = now() + interval '1 hour' where id in (select id from course_imports where status = ? and title <> 'Coffee, waiting' order by id limit 2)";
        ben.upload(coffee("Coffee, busy 1"));
        ben.upload(coffee("Coffee, busy 2"));
        ben.change(fake, "importing", "checked");
        Answer answer = ben.visitor.submit(ben.visitor.get(place).form("#decision"), Map.of());
        ben.change(fake, "checked", "importing");
        assertEquals(409, answer.status());
        assertTrue(answer.textOf("[data-error-summary]").contains("2 imports of your organization are running"), answer.text());
        ben.begin(place, Map.of());
        ben.await(place);
    }

    @Test
    void strangersFindNothing() {
        String place = ben.upload(coffee("Coffee, private"));
        String slug = ben.course(coffee("Coffee, private, too"));
        List<String> pages = List.of(Importing.HOME, place, place + "/progress", "/acme/courses/" + slug + "/edit/import");
        Visitor dan = Visitor.of(Lectern.running()).signIn("dan@globex.test");
        pages.forEach(page -> assertEquals(404, dan.get(page).status(), page));
        String token = dan.get("/globex").document().select("meta[name=csrf]").attr("content");
        List.of(place + "/course", place + "/cancellation").forEach(post -> assertEquals(404, dan.post(post, Map.of("_csrf", token)).status(), post));
        assertEquals(404, dan.upload(Importing.HOME + "?_csrf=" + token, Map.of("package", ben.file(new byte[0]))).status());
        Visitor ada = Visitor.of(Lectern.running()).signIn("ada@acme.test");
        List.of(Importing.HOME, place).forEach(page -> assertEquals(403, ada.get(page).status(), page));
        assertEquals(403, ada.get("/acme/courses/" + slug + "/edit/import").status());
        Visitor mia = Visitor.of(Lectern.running()).signIn("mia@globex.test");
        assertEquals(404, mia.get(place).status(), "another instructor of the organization does not see it either");
        assertEquals(303, Visitor.of(Lectern.running()).get(place).status());
        ben.visitor.get("/acme/courses/" + slug + "/edit/import").document().select("main a[href^=/acme/files/]").eachAttr("href").forEach(file -> {
            assertEquals(404, dan.get(file).status(), file);
            assertEquals(404, ada.get(file).status(), file);
        });
        assertEquals(200, Visitor.of(Lectern.running()).signIn("olga@acme.test").get(place).status(), "who runs the organization does");
    }

    @Test
    void programsInPackagesStayHarmless() {
        String evil = "<img src=x onerror=alert(1)><script>alert(2)</script>";
        String slug = ben.course(cartridge().title("Evil " + evil).summary(evil).module("m", evil)
            .page("i1", "One " + evil, "1.html", "<p onclick=\"alert(3)\">Hello</p>" + evil + "<a href=\"javascript:alert(4)\">go</a><iframe src=\"https://evil.test\"></iframe>"
                + "<svg onload=alert(5)></svg><math><style><img src=x onerror=alert(6)></style></math><p style=\"background:url(javascript:alert(7))\">x</p>")
            .file("<img src=x onerror=alert(8)>.txt", "x").link("i2", "Two", "https://example.org/\"onmouseover=alert(9)").discussion("i3", "Three", evil + "<p>fine</p>").end());
        List<String> pages = new ArrayList<>(List.of("/acme/courses", "/acme/courses/" + slug, "/acme/courses/" + slug + "/edit/import", Importing.HOME));
        ben.rows("select l.slug from course_lessons l join courses c on c.id = l.course_id where c.slug = ?", slug)
            .forEach(lesson -> pages.add("/acme/courses/" + slug + "/lessons/" + lesson));
        for (String page : pages) {
            Document document = ben.visitor.get(page).document();
            assertEquals(0, document.select("script:not([src]), [onerror], [onclick], [onload], [onmouseover], main iframe, [href^=javascript], main [style]").size(), page);
        }
        assertNull(ben.visitor.get(pages.get(1)).document().selectFirst("img[src=x]"));
    }

    @Test
    void longReportsComeInPages() {
        CartridgeBuilder course = cartridge().title("A long course").module("m", "Module");
        for (int i = 0; i < 130; i++) {
            course.link("i" + i, "Link " + i, "https://example.org/" + i);
        }
        String place = ben.upload(course.end());
        Document first = ben.visitor.get(place).document();
        assertEquals(50, first.select("#rows-outline > li").size());
        Document second = ben.visitor.get(first.selectFirst("#rows-outline-pager a").attr("href")).document();
        assertEquals(81, second.select("#rows-outline > li").size());
        Set<String> titles = new HashSet<>(first.select("#rows-outline .report__title").eachText());
        titles.addAll(second.select("#rows-outline .report__title").eachText());
        assertEquals(131, titles.size());
    }

    @Test
    void theImporterIsToldInGerman() {
        Visitor mia = Visitor.of(Lectern.running()).signIn("mia@globex.test");
        Answer page = mia.get("/globex/courses/import");
        assertEquals("Kurs importieren", page.textOf("h1"));
        Answer refused = mia.submit(page.form("#upload"), Map.of("package", ben.file("nothing".getBytes())));
        assertTrue(refused.textOf(".field__error").contains("kein Kurspaket"), refused.textOf(".field__error"));
    }

    private static CartridgeBuilder coffee(String title) {
        return CartridgeBuilder.sample().title(title).identifier(UUID.nameUUIDFromBytes(title.getBytes()).toString());
    }

    private static CartridgeBuilder plants(String title, String roots, String leaves) {
        return cartridge().title(title).identifier(title).module("m", "Parts").page("i1", "Roots", "1.html", roots).page("i2", "Leaves", "2.html", leaves);
    }

    static CartridgeBuilder many(String title, int files) {
        CartridgeBuilder course = cartridge().title(title).identifier(title).module("m", "Module").page("i1", "One", "1.html", "<p>One</p>").end();
        for (int i = 0; i < files; i++) {
            course.file("web_resources/file-" + i + ".txt", "This is file " + i);
        }
        return course;
    }

    private static String longest(String sentence) {
        String found = "";
        for (String part : sentence.split("\\{\\d}")) {
            found = part.strip().length() > found.length() ? part.strip() : found;
        }
        return found;
    }

    private String body(String slug, String key) {
        return ben.one(LESSON.formatted("body"), slug, key);
    }

    private List<String> order(String slug) {
        return ben.rows("select l.import_key from course_lessons l join courses c on c.id = l.course_id where c.slug = ? and l.deleted_at is null order by l.position, l.id", slug);
    }

    private String progress(String slug) {
        return ben.rows("""
            select to_jsonb(p)::text from student_progress p join course_lessons l on l.id = p.lesson_id join courses c on c.id = l.course_id
             where c.slug = ? order by p.id
            """, slug) + " " + ben.rows("select (to_jsonb(e) - 'updated_at')::text from enrollments e join courses c on c.id = e.course_id where c.slug = ?", slug);
    }

    private Map<String, List<String>> everythingOf(String slug) {
        Map<String, List<String>> rows = new TreeMap<>();
        rows.put("course", ben.rows("select to_jsonb(c)::text from courses c where c.slug = ?", slug));
        for (String table : List.of("course_sections", "course_lessons", "course_slugs", "lesson_slugs", "course_instructors")) {
            rows.put(table, ben.rows("select to_jsonb(t)::text from " + table + " t join courses c on c.id = t.course_id where c.slug = ? order by t.id", slug));
        }
        rows.put("files", ben.rows("select to_jsonb(f)::text from files f order by f.id"));
        rows.put("file_names", ben.rows("select to_jsonb(n)::text from file_names n where n.named_by_type <> 'course_import' order by n.id"));
        return rows;
    }
}
