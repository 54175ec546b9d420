package lectern.courses.cartridge;

import static lectern.courses.cartridge.CartridgeBuilder.cartridge;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import lectern.courses.cartridge.Line.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

class AccountingTest {

    @TempDir
    Path folder;

    @Test
    void filesAreUsedUnreachedOrHousekeeping() throws IOException {
        CartridgeBuilder builder = cartridge().page("i1", "One", "site/1.html",
                        "<link rel=\"stylesheet\" href=\"look.css\"><script src=\"run.js\"></script><p>Text</p><img src=\"a.png\"><a href=\"more.html\">More</a>")
                .file("site/look.css", "p{}").file("site/run.js", "1").file("site/a.png", "a").file("site/b.png", "b").file("site/more.html", "<p>more</p>")
                .file("example/style.css", "h1{}").webContent("r-css", "example/style.css").raw("empty/", new byte[0])
                .raw("site/.DS_Store", new byte[9]).raw("Thumbs.db", new byte[9]);
        CartridgePlan plan = plan(builder);
        assertEquals("housekeeping/manifest", fate(plan, "imsmanifest.xml"));
        assertEquals("lesson/source", fate(plan, "site/1.html"));
        assertEquals("housekeeping/styling", fate(plan, "site/look.css"));
        assertEquals("housekeeping/styling", fate(plan, "site/run.js"));
        assertEquals("file/used", fate(plan, "site/a.png"));
        assertEquals("file/used", fate(plan, "site/more.html"));
        assertEquals("file/unreached", fate(plan, "site/b.png"));
        assertEquals("file/unreached", fate(plan, "example/style.css"));
        assertEquals("housekeeping/folder", fate(plan, "empty/"));
        assertEquals("housekeeping/system", fate(plan, "site/.DS_Store"));
        assertEquals("housekeeping/system", fate(plan, "Thumbs.db"));
        assertComplete(plan, builder.bytes());
    }

    @Test
    void whatNoItemShowsIsListedByTitleAndItsSourceKept() throws IOException {
        CartridgeBuilder builder = cartridge().page("i1", "One", "1.html", "").unplacedQuiz("q1", "Final exam")
                .resource("d1", "imsdt_xmlv1p3", "d1.xml").file("d1.xml", "<topic><title>Coffee corner</title><text>x</text></topic>")
                .resource("l1", "imswl_xmlv1p3", "l1.xml").file("l1.xml", "<webLink><title>Far away</title><url href=\"https://far.example\"/></webLink>")
                .resource("t1", "imsbasiclti_xmlv1p0", "t1.xml").file("t1.xml", "<l><title>Whiteboard</title><launch_url>https://board.example</launch_url></l>")
                .resources("<resource identifier=\"w1\" type=\"imswl_xmlv1p3\"><webLink><title>Inline</title><url href=\"https://in.example\"/></webLink></resource>");
        CartridgePlan plan = plan(builder);
        assertEquals("Final exam", line(plan, "q1/assessment_qti.xml").title());
        assertEquals("left_out/quiz", fate(plan, "q1/assessment_qti.xml"));
        assertEquals("Coffee corner", line(plan, "d1.xml").title());
        assertEquals("left_out/unplaced_discussion", fate(plan, "d1.xml"));
        assertEquals("https://far.example", line(plan, "l1.xml").argument());
        assertEquals("left_out/tool", fate(plan, "t1.xml"));
        assertEquals("left_out/unplaced_link", fate(plan, "w1"));
        assertEquals(List.of("q1/assessment_qti.xml", "d1.xml", "l1.xml", "t1.xml"), plan.sources().stream().map(PackageFile::path).toList());
        assertComplete(plan, builder.bytes());
    }

    @Test
    void filesThatAreListedButMissingAreNamedOnce() throws IOException {
        CartridgeBuilder builder = cartridge().page("i1", "One", "1.html", "").resource("r2", "webcontent", "a.png", "b.png", "a.png").item("i3", "Three", "r3")
                .webContent("r3", "c.pdf");
        CartridgePlan plan = plan(builder);
        assertEquals(List.of("a.png", "b.png"), plan.accounting().stream().filter(line -> line.subject() == Subject.RESOURCE).map(Line::id).toList());
        assertEquals("c.pdf", line(plan, "i3").argument());
        assertComplete(plan, builder.bytes());
    }

    @Test
    void quizKeepsAllItsFilesButNotThePicturesOthersUse() throws IOException {
        CartridgeBuilder builder = cartridge().quiz("i1", "Quiz").resources("""
                <resource identifier="r2" type="imsqti_xmlv1p2/imscc_xmlv1p3/assessment" href="r2/a.xml"><file href="r2/a.xml"/><file href="r2/extra.xml"/>
                <dependency identifierref="meta"/><dependency identifierref="pic"/></resource>
                <resource identifier="meta" type="associatedcontent/imscc_xmlv1p1/learning-application-resource" href="r2/assessment_meta.xml">
                <file href="r2/assessment_meta.xml"/><file href="non_cc_assessments/r2.xml.qti"/><dependency identifierref="r2"/></resource>
                <resource identifier="pic" type="webcontent" href="pic.png"><file href="pic.png"/></resource>""")
                .item("i2", "Second quiz", "r2").file("r2/a.xml", "<questestinterop/>").file("r2/extra.xml", "<x/>").file("pic.png", "p")
                .file("r2/assessment_meta.xml", "<quiz xmlns=\"http://canvas.instructure.com/xsd/cccv1p0\"/>").file("non_cc_assessments/r2.xml.qti", "<q/>");
        CartridgePlan plan = plan(builder);
        assertEquals("left_out/quiz", fate(plan, "r2/extra.xml"));
        assertEquals("left_out/quiz", fate(plan, "r2/assessment_meta.xml"));
        assertEquals("left_out/quiz", fate(plan, "non_cc_assessments/r2.xml.qti"));
        assertEquals("file/unreached", fate(plan, "pic.png"));
        assertEquals(4, ((Content.LeftOut) plan.items().get(1).content()).sources().size());
        assertComplete(plan, builder.bytes());
    }

    @Test
    void unknownKindsKeepTheirSourceAndKnownFilesOfUnknownKindsAreFiles() throws IOException {
        CartridgeBuilder builder = cartridge().item("i1", "Survey", "r1").resource("r1", "survey_xmlv1p0", "s.xml").file("s.xml", "<s/>")
                .item("i2", "Book", "r2").resource("r2", "idpfepub_zipv3p0", "b.epub").file("b.epub", "x")
                .item("i3", "Essay", "r3").resource("r3", "assignment_xmlv1p0", "e.xml").file("e.xml", "<assignment><title>Essay</title></assignment>");
        CartridgePlan plan = plan(builder);
        assertEquals("unsupported Survey, file Book, assignment Essay", CartridgeTest.outline(plan));
        assertEquals("survey_xmlv1p0", line(plan, "i1").argument());
        assertComplete(plan, builder.bytes());
    }

    @Test
    void packageOfFilesWithoutAnOutlineIsAllFiles() throws IOException {
        CartridgeBuilder builder = cartridge().webContent("r1", "a.pdf").file("a.pdf", "%PDF").webContent("r2", "b.html").file("b.html", "<p>b</p>");
        CartridgePlan plan = plan(builder);
        assertTrue(plan.items().isEmpty());
        assertEquals(2, plan.files().size());
        assertComplete(plan, builder.bytes());
    }

    private CartridgePlan plan(CartridgeBuilder builder) throws IOException {
        try (Cartridge cartridge = builder.open(folder)) {
            return cartridge.plan();
        }
    }

    static Line line(CartridgePlan plan, String id) {
        return plan.accounting().stream().filter(line -> line.id().equals(id)).findFirst().orElseThrow();
    }

    static String fate(CartridgePlan plan, String id) {
        return line(plan, id).outcome().code() + "/" + line(plan, id).reason().code();
    }

    /** Counts entries and items with other tools than the reader's own and compares. */
    static void assertComplete(CartridgePlan plan, byte[] zip) {
        List<String> entries = new ArrayList<>();
        Document manifest = null;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.add(entry.getName());
                if (entry.getName().endsWith("imsmanifest.xml") && !entry.getName().startsWith("__MACOSX")) {
                    manifest = Jsoup.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), Parser.xmlParser());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        assertEquals(new TreeSet<>(entries), ids(plan, Subject.FILE), "every entry of the archive has its line");
        Set<String> items = new HashSet<>(manifest.select("item").eachAttr("identifier"));
        assertTrue(ids(plan, Subject.ITEM).containsAll(items), "every item has its line");
        assertEquals(manifest.select("item").size(), ids(plan, Subject.ITEM).size(), "and no other");
        assertEquals(plan.items().size() - plan.items().stream().filter(Item::isLesson).count(), plan.accounting().stream().filter(
                line -> line.subject() == Subject.ITEM && (line.outcome() == Outcome.BROKEN || line.outcome() == Outcome.LEFT_OUT)).count());
    }

    private static Set<String> ids(CartridgePlan plan, Subject subject) {
        Set<String> ids = new TreeSet<>();
        for (Line line : plan.accounting()) {
            assertTrue(line.subject() != subject || ids.add(line.id()), () -> "twice: " + line.id());
        }
        return ids;
    }
}
