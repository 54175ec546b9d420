package lectern.courses.cartridge;

import static lectern.courses.cartridge.CartridgeBuilder.cartridge;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lectern.courses.cartridge.CartridgeBuilder.Version;
import lectern.courses.cartridge.Content.Article;
import lectern.courses.cartridge.Content.FileLesson;
import lectern.courses.cartridge.Content.LeftOut;
import lectern.courses.cartridge.Content.Link;
import lectern.courses.cartridge.Content.Video;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CartridgeTest {

    private static final byte[] PDF = "%PDF-1.4".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    @Test
    void everyVersionYieldsTheSameOutline() throws IOException {
        for (Version version : Version.values()) {
            CartridgeBuilder builder = cartridge(version).title("Bees & flowers").language("en-GB").summary("<p>All about <b>bees</b></p>")
                    .module("m1", "Hive").page("i1", "Queen", "web/queen.html", "<p>She lays.</p>").link("i2", "Bees online", "https://bees.example/a?b=1&c=2")
                    .discussion("i3", "Your hive", "<p>Tell us.</p>").quiz("i4", "Test").tool("i5", "Tool", "https://tool.example/launch").end();
            try (Cartridge cartridge = builder.open(folder)) {
                CartridgePlan plan = cartridge.plan();
                assertEquals("Bees & flowers", plan.title());
                assertEquals("All about bees", plan.summary());
                assertEquals(Optional.of("en-GB"), plan.language());
                assertEquals(version == Version.THIN ? "1.3 thin" : version.schemaVersion.substring(0, 3), plan.version());
                assertEquals("Hive(article Queen, link Bees online, discussion Your hive, quiz Test, tool Tool)", outline(plan));
                assertEquals(new Link("https://bees.example/a?b=1&c=2", ""), plan.items().get(1).content());
                assertEquals("<p>Tell us.</p>", cartridge.html(plan.items().get(2)));
                assertEquals("https://tool.example/launch", ((LeftOut) plan.items().get(4).content()).argument());
                AccountingTest.assertComplete(plan, builder.bytes());
            }
        }
    }

    @Test
    void sectionsKeepTheirNestingAndOrder() throws IOException {
        CartridgePlan plan = plan(cartridge().module("a", "A").page("i1", "One", "1.html", "").module("b", "B").module("c", "C").module("d", "D")
                .page("i2", "Two", "2.html", "").end().page("i3", "Three", "3.html", "").end().end().page("i4", "Four", "4.html", "").end()
                .module("e", "E").end());
        assertEquals("A(article One, B(C(D(article Two), article Three)), article Four), E()", outline(plan));
    }

    @Test
    void headingsInsideASectionHoldWhatFollowsThem() throws IOException {
        CartridgePlan plan = plan(cartridge().module("a", "A").page("i0", "Zero", "0.html", "").heading("h1", "Read first").page("i1", "One", "1.html", "")
                .page("i2", "Two", "2.html", "").heading("h2", "Read later").page("i3", "Three", "3.html", "").end());
        assertEquals("A(article Zero, Read first(article One, article Two), Read later(article Three))", outline(plan));
        assertEquals(2, plan.accounting().stream().filter(line -> line.reason() == Reason.HEADING).count());
    }

    @Test
    void itemsBesideSectionsStayWhereTheyAre() throws IOException {
        CartridgePlan plan = plan(cartridge().page("i1", "Welcome", "1.html", "").module("a", "A").end().heading("h", "Empty").page("i2", "Bye", "2.html", ""));
        assertEquals("article Welcome, A(), Empty(), article Bye", outline(plan));
    }

    @Test
    void sectionThatIsAPageItselfBeginsWithThatPage() throws IOException {
        CartridgePlan plan = plan(cartridge().items("<item identifier=\"s\" identifierref=\"r1\"><title>Start</title>").page("i2", "Next", "2.html", "")
                .items("</item>").webContent("r1", "1.html").file("1.html", "<p>1</p>"));
        assertEquals("Start(article Start, article Next)", outline(plan));
        assertEquals(List.of("s/", "s"), List.of(plan.outline().get(0).key(), plan.items().get(0).key()));
    }

    @Test
    void twoItemsOfOneResourceAreTwoLessons() throws IOException {
        CartridgeBuilder builder = cartridge().page("i1", "Rules", "rules.html", "<p>Be kind.</p>").item("i2", "Rules again", "r-i1");
        CartridgePlan plan = plan(builder);
        assertEquals("article Rules, article Rules again", outline(plan));
        AccountingTest.assertComplete(plan, builder.bytes());
    }

    @Test
    void sameIdentifierTwiceStaysTwoItems() throws IOException {
        CartridgePlan plan = plan(cartridge().page("i1", "One", "1.html", "").item("i1", "Two", "r-i1"));
        assertEquals(List.of("i1", "i1~2"), plan.items().stream().map(Item::key).toList());
    }

    @Test
    void endlessIdentifiersAreShortenedButStayApart() throws IOException {
        CartridgePlan plan = plan(cartridge().page("k".repeat(600) + "a", "One", "1.html", "").page("k".repeat(600) + "b", "Two", "2.html", ""));
        List<String> keys = plan.items().stream().map(Item::key).toList();
        assertTrue(keys.stream().allMatch(key -> key.length() <= 200));
        assertNotEquals(keys.get(0), keys.get(1));
    }

    @Test
    void filesBecomeLessonsOfTheirKind() throws IOException {
        CartridgePlan plan = plan(cartridge().document("i1", "Handout", "a.pdf", PDF).document("i2", "Slides", "b.pptx", PDF)
                .document("i3", "Film", "c.MP4", PDF).document("i4", "Song", "d.mp3", PDF).document("i5", "No ending", "handout", PDF));
        assertEquals(List.of(MediaKind.PDF, MediaKind.DOCUMENT), List.of(file(plan, 0).kind(), file(plan, 1).kind()));
        assertInstanceOf(Video.class, plan.items().get(2).content());
        assertEquals(List.of(MediaKind.AUDIO, MediaKind.PDF), List.of(file(plan, 3).kind(), file(plan, 4).kind()));
    }

    @Test
    void contentStreamsTheBytesThatWereCounted() throws IOException {
        try (Cartridge cartridge = cartridge().document("i1", "Handout", "a.pdf", PDF).open(folder); InputStream in = cartridge.content("a.pdf")) {
            assertEquals("%PDF-1.4", new String(in.readAllBytes(), StandardCharsets.US_ASCII));
            assertEquals(8, file(cartridge.plan(), 0).size());
        }
    }

    @Test
    void titlesLoseMarkupAndEntitiesButKeepTheirScript() throws IOException {
        CartridgePlan plan = plan(cartridge().title("مقدمة في القهوة").page("i1", "<b>Bold</b>&nbsp;&amp; <i>brave</i>", "1.html", "")
                .page("i2", "The <section> element, and 3 < 4", "2.html", "").page("i3", "שלום עולם", "3.html", "")
                .page("i4", "  A\n\tB   C ", "4.html", "").page("i5", "Tom &amp; Jerry &#39;99", "5.html", "").page("i6", "evil\u202Efdp.exe", "6.html", ""));
        assertEquals("مقدمة في القهوة", plan.title());
        assertEquals(List.of("Bold & brave", "The <section> element, and 3 < 4", "שלום עולם", "A B C", "Tom & Jerry '99", "evilfdp.exe"),
                plan.items().stream().map(Item::title).toList());
    }

    @Test
    void halvesOfCharactersDoNotReachTheDatabase() {
        assertEquals("ab😀c", Text.visible("a\uD83Db😀\uDE00c\u0000"));
        assertTrue(Text.shortened("😀".repeat(150), 200).codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF));
    }

    @Test
    void missingTitlesAreTakenFromTheContent() throws IOException {
        CartridgePlan plan = plan(cartridge().item("i1", null, "r1").webContent("r1", "a_page.html").file("a_page.html", CartridgeBuilder.html("Named inside", "x"))
                .item("i2", null, "r2").webContent("r2", "files/My_hand-out.pdf").file("files/My_hand-out.pdf", PDF).discussion("i3", null, "<p>x</p>")
                .item("i4", null, "r4").webContent("r4", "plain.html").file("plain.html", "<p>x</p>"));
        assertEquals(List.of("Named inside", "My hand-out", "i3", "plain"), plan.items().stream().map(Item::title).toList());
        assertTrue(plan.items().stream().allMatch(item -> item.notes().contains(Note.of(Note.Kind.TITLE_INVENTED, ""))));
    }

    @Test
    void endlessTitlesAreShortenedAndRemembered() throws IOException {
        String title = "long ".repeat(80) + "end";
        Item item = plan(cartridge().page("i1", title, "1.html", "")).items().get(0);
        assertTrue(item.title().length() <= 200 && item.title().endsWith("…"));
        assertEquals(Note.Kind.TITLE_SHORTENED, item.notes().get(0).kind());
    }

    @Test
    void namesOfThreeHundredCharactersAreShortenedForTheStore() throws IOException {
        String path = "web/" + "ü".repeat(296) + ".pdf";
        CartridgePlan plan = plan(cartridge().file(path, PDF).page("i1", "One", "1.html", ""));
        PackageFile file = plan.files().get(0);
        assertEquals(path, file.path());
        assertTrue(file.name().length() <= 150 && file.name().endsWith("….pdf"), file.name());
        Line line = plan.accounting().stream().filter(one -> one.id().equals(path)).findFirst().orElseThrow();
        assertEquals(Note.Kind.NAME_SHORTENED, line.notes().get(0).kind());
    }

    @Test
    void manifestsOfOtherEncodingsAreRead() throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.ISO_8859_1)) {
            String mark = charset == StandardCharsets.UTF_16LE ? "\uFEFF" : "";
            CartridgeBuilder builder = cartridge().title("Köln für Anfänger").page("i1", "Über den Rhein", "1.html", "");
            String declared = mark + builder.manifest().replace("UTF-8", charset == StandardCharsets.ISO_8859_1 ? "ISO-8859-1" : "UTF-16");
            CartridgePlan plan = plan(builder.manifest(declared.getBytes(charset)));
            assertEquals("Köln für Anfänger", plan.title());
            assertEquals("Über den Rhein", plan.items().get(0).title());
        }
    }

    @Test
    void byteOrderMarkBeforeTheManifestIsNoTrouble() throws IOException {
        CartridgeBuilder builder = cartridge().title("Marked").page("i1", "One", "1.html", "");
        assertEquals("Marked", plan(builder.manifest("\uFEFF" + builder.manifest())).title());
    }

    @Test
    void namesInOldCodePagesAreFound() throws IOException {
        for (String charset : List.of("IBM437", "windows-1252")) {
            CartridgePlan plan = plan(cartridge().names(Charset.forName(charset)).document("i1", "Übung", "web/Übung für Anfänger.pdf", PDF));
            assertInstanceOf(FileLesson.class, plan.items().get(0).content(), charset);
        }
    }

    @Test
    void namesThatDifferInCaseOrCompositionAreFound() throws IOException {
        CartridgePlan plan = plan(cartridge().item("i1", "One", "r1").webContent("r1", "Web/Caf\u00e9.PDF").file("web/Cafe\u0301.pdf", PDF)
                .item("i2", "Two", "r2").webContent("r2", "a%20b%26c.pdf").file("a b&c.pdf", PDF)
                .item("i3", "Three", "r3").webContent("r3", "100%.pdf").file("100%.pdf", PDF));
        assertTrue(plan.items().stream().allMatch(Item::isLesson), plan.accounting().toString());
    }

    @Test
    void packageInsideOneFolderIsRead() throws IOException {
        CartridgeBuilder builder = cartridge().in("My course").page("i1", "One", "web/1.html", "<img src=\"pic.png\">").file("web/pic.png", PDF)
                .raw("__MACOSX/._imsmanifest.xml", PDF).raw("__MACOSX/My course/imsmanifest.xml", PDF);
        CartridgePlan plan = plan(builder);
        assertEquals(List.of("My course/web/pic.png"), plan.items().get(0).files());
        assertEquals(2, plan.accounting().stream().filter(line -> line.reason() == Reason.SYSTEM).count());
        AccountingTest.assertComplete(plan, builder.bytes());
    }

    @Test
    void brokenItemsAreNamedAndTheRestIsImported() throws IOException {
        CartridgeBuilder builder = cartridge().page("i1", "Good", "1.html", "<p>1</p>").item("i2", "Gone", "nowhere").item("i3", "Lost", "r3").webContent("r3", "lost.pdf")
                .discussion("i4", "Torn", "x").file("i4.xml", "<topic><title>Torn").link("i5", "Script", "javascript:alert(1)")
                .item("i6", "Hollow", "r6").resources("<resource identifier=\"r6\" type=\"webcontent\"/>").link("i7", "Torn link", "https://x.example")
                .file("i7.xml", "<webLink><url");
        CartridgePlan plan = plan(builder);
        assertEquals("article Good, missing_resource Gone, missing_file Lost, unreadable Torn, bad_link Script, empty_resource Hollow, unreadable Torn link",
                outline(plan));
        assertEquals(6, plan.accounting().stream().filter(line -> line.subject() == Line.Subject.ITEM && line.outcome() == Outcome.BROKEN).count());
        assertEquals(List.of("i4.xml", "i5.xml", "i7.xml"), plan.sources().stream().map(PackageFile::path).toList());
        AccountingTest.assertComplete(plan, builder.bytes());
    }

    @Test
    void addressesOfLinksAreChecked() {
        assertEquals(Optional.of("https://www.example.org/a%20b"), Classifier.address(" www.example.org/a b "));
        assertEquals(Optional.of("https://example.org"), Classifier.address("//example.org"));
        assertEquals(Optional.of("https://example.org/?q=ü|x"), Classifier.address("https://example.org/?q=ü|x"));
        for (String bad : List.of("", "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "https://", "ftp://example.org", "https://x.example/\"onclick",
                "https://x.example/" + "a".repeat(2000))) {
            assertFalse(Classifier.address(bad).isPresent(), bad);
        }
    }

    @Test
    void samePackageGivesSameDigestsAndAChangeShowsInOne() throws IOException {
        List<String> first = digests(two("<p>One</p><img src=\"p.png\">", "png"));
        assertEquals(first, digests(two("<p>One</p><img src=\"p.png\">", "png")));
        List<String> otherText = digests(two("<p>1</p><img src=\"p.png\">", "png"));
        List<String> otherPicture = digests(two("<p>One</p><img src=\"p.png\">", "gnp"));
        assertNotEquals(first.get(0), otherText.get(0));
        assertNotEquals(first.get(0), otherPicture.get(0));
        assertEquals(first.get(1), otherText.get(1));
        assertEquals(first.get(1), otherPicture.get(1));
    }

    @Test
    void progressRunsToTheEnd() throws IOException {
        List<Integer> percents = new ArrayList<>();
        Cartridge.open(CartridgeBuilder.sample().write(folder), Limits.STANDARD, percents::add).close();
        assertEquals(100, percents.get(percents.size() - 1));
        assertEquals(percents.stream().sorted().toList(), percents);
    }

    @Test
    void sampleCourseHasOneOfEverything() throws IOException {
        CartridgePlan plan = plan(CartridgeBuilder.sample());
        assertEquals("Coffee, from cherry to cup", plan.title());
        assertEquals("The plant(article Inside the cherry, article Washed and natural, link Where coffee grows: figures of the International Coffee Organization), "
                + "The roast(article Ten minutes that matter, discussion What did you taste?, quiz Check: from cherry to roast), "
                + "The cup(article One to sixteen, file Brew log to print)", outline(plan));
        assertEquals(List.of("Glossary of coffee words.txt", "cherry.png", "brew ratio.png"), plan.files().stream().map(PackageFile::name).toList());
        assertTrue(plan.items().stream().allMatch(item -> item.notes().isEmpty()));
        AccountingTest.assertComplete(plan, CartridgeBuilder.sample().bytes());
    }

    private static CartridgeBuilder two(String body, String picture) {
        return cartridge().page("i1", "One", "1.html", body).page("i2", "Two", "2.html", "<p>Two</p>").file("p.png", picture);
    }

    private List<String> digests(CartridgeBuilder builder) throws IOException {
        return plan(builder).items().stream().map(Item::digest).toList();
    }

    private static PackageFile file(CartridgePlan plan, int index) {
        return ((FileLesson) plan.items().get(index).content()).file();
    }

    private CartridgePlan plan(CartridgeBuilder builder) throws IOException {
        try (Cartridge cartridge = builder.open(folder)) {
            return cartridge.plan();
        }
    }

    static String outline(CartridgePlan plan) {
        return outline(plan.outline());
    }

    private static String outline(List<Node> nodes) {
        return nodes.stream().map(node -> node instanceof Section section ? section.title() + "(" + outline(section.children()) + ")"
                : ((Item) node).content().reason().code() + " " + node.title()).collect(Collectors.joining(", "));
    }

    static String html(Cartridge cartridge, int index) {
        Item item = cartridge.plan().items().get(index);
        assertInstanceOf(Article.class, item.content());
        return cartridge.html(item);
    }
}
