package lectern.courses.cartridge;

import static lectern.courses.cartridge.CartridgeBuilder.cartridge;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lectern.courses.cartridge.Placeholders.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {

    @TempDir
    Path folder;

    @Test
    void onlyTheBodyIsTakenAndItsOwnTitleOnce() throws IOException {
        assertEquals("<p>Text</p>", html("<!-- made by --><style>p{}</style><h1>One</h1><p onclick=\"x()\" data-x=\"1\">Text</p><script>x()</script>"));
        assertEquals("<h1>Other</h1>", html("<h1>Other</h1>"));
        assertEquals("<p>Before</p><h1>One</h1>", html("<p>Before</p><h1>One</h1>"));
    }

    @Test
    void picturesAndFilesBecomePlaceholders() throws IOException {
        assertEquals("<img src=\"cartridge:web/pics/a%20b.png\" alt=\"A\">", html("<img src=\"pics/a%20b.png\" srcset=\"x.png 2x\" alt=\"A\">", "web/pics/a b.png"));
        assertEquals("<img src=\"cartridge:pics/a.png\">", html("<img src=\"../pics/a.png?v=2\">", "pics/a.png"));
        assertEquals("<a href=\"cartridge:web/a%23b.pdf\">x</a>", html("<a href=\"a%23b.pdf\">x</a>", "web/a#b.pdf"));
        assertEquals("<a href=\"cartridge:web/a.pdf#page=2\">x</a>".replace("#page=2", ""), html("<a href=\"a.pdf#page=2\">x</a>", "web/a.pdf"));
        assertEquals("<video poster=\"cartridge:web/p.png\"><source src=\"cartridge:web/v.mp4\"></video>",
                html("<video poster=\"p.png\"><source src=\"v.mp4\"></video>", "web/v.mp4", "web/p.png"));
        assertEquals("<img src=\"cartridge:web/only.png\">", html("<img srcset=\"only.png 1x, two.png 2x\">", "web/only.png"));
    }

    @Test
    void fileBaseIsFoundInAllItsSpellings() throws IOException {
        for (String base : List.of("$IMS-CC-FILEBASE$/", "%24IMS-CC-FILEBASE%24/", "$IMS_CC_FILEBASE$/", "$IMS-CC-FILEBASE$", "$1EdTech-CC-FILEBASE$/",
                "$IMS-CC-FILEBASE$../web_resources/")) {
            assertEquals("<img src=\"cartridge:web_resources/a.png\">",
                    html("<img src=\"" + base + "a.png?canvas_download=1&amp;canvas_qs_wrap=1\">", "web_resources/a.png"), base);
        }
        assertEquals("<img src=\"cartridge:i_1/a.png\">", html("<img src=\"$IMS-CC-FILEBASE$../i_1/a.png\">", "i_1/a.png"));
    }

    @Test
    void linksBetweenPagesBecomePlacesOfTheCourse() throws IOException {
        try (Cartridge cartridge = cartridge().page("i1", "One", "web/1.html", "<a href=\"2.html#end\">two</a> <a href=\"../web/1.html\">me</a> <a href=\"#top\">up</a>")
                .page("i 2", "Two", "web/2.html", "<a href=\"1.html\">one</a>").open(folder)) {
            assertEquals("<a href=\"cartridge-item:i%202#end\">two</a> <a href=\"cartridge-item:i1\">me</a> <a href=\"#top\">up</a>", CartridgeTest.html(cartridge, 0));
            assertEquals("<a href=\"cartridge-item:i1\">one</a>", CartridgeTest.html(cartridge, 1));
        }
    }

    @Test
    void addressesOnTheWebStay() throws IOException {
        for (String address : List.of("https://example.org/a?b=1#c", "mailto:a@example.org", "tel:+49123")) {
            assertEquals("<a href=\"" + address + "\">x</a>", html("<a href=\"" + address + "\">x</a>"));
        }
        assertEquals("<a href=\"https://example.org/x\">x</a>", html("<a href=\"//example.org/x\">x</a>"));
        assertEquals("<img src=\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\">", html("<img src=\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\">"));
    }

    @Test
    void deadReferencesLeaveTheirWordsAndARemark() throws IOException {
        try (Cartridge cartridge = cartridge().page("i1", "One", "web/1.html", """
                <p><img src="gone.png" alt="A view of the bay"> <a href="gone.pdf">Hand-out</a> <a href="javascript:x()">Run</a> <a href="file:///C:/x.doc">Mine</a>\
                <a href="/courses/12/files/3">Old</a> <img src="../../../../etc/passwd"></p>""").open(folder)) {
            assertEquals("<p>A view of the bay Hand-out Run MineOld </p>", CartridgeTest.html(cartridge, 0));
            assertEquals(List.of("gone.pdf", "javascript:x()", "file:///C:/x.doc", "/courses/12/files/3", "gone.png", "../../../../etc/passwd"),
                    arguments(cartridge, Note.Kind.DEAD_REFERENCE));
        }
    }

    @Test
    void remarksOfOneItemAreBounded() throws IOException {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            body.append("<a href=\"gone").append(i).append(".pdf\">x</a>");
        }
        try (Cartridge cartridge = cartridge().page("i1", "One", "web/1.html", body.toString()).open(folder)) {
            List<Note> notes = cartridge.plan().items().get(0).notes();
            assertEquals(41, notes.size());
            assertEquals(Note.of(Note.Kind.MORE, "460"), notes.get(40));
        }
    }

    @Test
    void embeddedVideosBecomeLinks() throws IOException {
        assertEquals("<p><a href=\"https://www.youtube.com/watch?v=PK-2DBIVDO8\">Explained</a></p>",
                html("<iframe src=\"https://www.youtube-nocookie.com/embed/PK-2DBIVDO8?rel=0\" title=\"Explained\"></iframe>"));
        assertEquals("<p><a href=\"https://vimeo.com/123456\">https://vimeo.com/123456</a></p>", html("<p><iframe src=\"//player.vimeo.com/video/123456\"></iframe></p>"));
        assertEquals("<p><a href=\"https://x.hosted.panopto.com/Panopto/Pages/Viewer.aspx?id=6d\">https://x.hosted.panopto.com/Panopto/Pages/Viewer.aspx?id=6d</a></p>",
                html("<iframe src=\"https://x.hosted.panopto.com/Panopto/Pages/Embed.aspx?id=6d\"></iframe>"));
        assertEquals("<p><a href=\"https://maps.example/?q=1\">Map</a></p>", html("<iframe src=\"https://maps.example/?q=1\" title=\"Map\"></iframe>"));
        assertEquals("<p><a href=\"cartridge:web/a%20b.pdf\">a b.pdf</a></p>", html("<object data=\"a%20b.pdf\"><embed src=\"a%20b.pdf\"></object>", "web/a b.pdf"));
        assertEquals("", html("<iframe src=\"gone.html\"></iframe>"));
        assertEquals("", html("<iframe></iframe>"));
    }

    @Test
    void formulaPicturesBecomeFormulas() throws IOException {
        assertEquals("<p>Area: <span data-formula=\"\\pi r^2\"></span></p>",
                html("<p>Area: <img class=\"equation_image\" src=\"/equation_images/x\" data-equation-content=\"\\pi r^2\" alt=\"LaTeX: \\pi r^2\"></p>"));
    }

    @Test
    void baseOfThePageIsHeeded() throws IOException {
        try (Cartridge cartridge = cartridge().item("i1", "One", "r1").webContent("r1", "web/1.html")
                .file("web/1.html", "<html><head><base href=\"../media/\"></head><body><img src=\"a.png\"></body></html>").file("media/a.png", "x").open(folder)) {
            assertEquals("<img src=\"cartridge:media/a.png\">", CartridgeTest.html(cartridge, 0));
        }
    }

    @Test
    void pageThatIsAProgramIsLeftOut() throws IOException {
        try (Cartridge cartridge = cartridge().page("i1", "Game", "web/1.html", "<div id=\"app\"></div><script src=\"app.js\"></script>").file("web/app.js", "1")
                .page("i2", "Empty", "web/2.html", "").open(folder)) {
            assertEquals("interactive Game, article Empty", CartridgeTest.outline(cartridge.plan()));
        }
    }

    @Test
    void pagesInOldEncodingsAreRead() throws IOException {
        String page = "<html><body><p>Grüße – “wörtlich”</p></body></html>";
        String declared = "<html><head><meta charset=\"windows-1251\"></head><body><p>Привет</p></body></html>";
        try (Cartridge cartridge = cartridge().item("i1", "One", "r1").webContent("r1", "1.html").file("1.html", page.getBytes(Charset.forName("windows-1252")))
                .item("i2", "Two", "r2").webContent("r2", "2.html").file("2.html", declared.getBytes(Charset.forName("windows-1251")))
                .item("i3", "Three", "r3").webContent("r3", "3.html").file("3.html", ("\uFEFF" + page).getBytes(StandardCharsets.UTF_16LE)).open(folder)) {
            assertEquals("<p>Grüße – “wörtlich”</p>", CartridgeTest.html(cartridge, 0));
            assertEquals("<p>Привет</p>", CartridgeTest.html(cartridge, 1));
            assertEquals("<p>Grüße – “wörtlich”</p>", CartridgeTest.html(cartridge, 2));
        }
    }

    @Test
    void pagesNestedWithoutEndDoNotExhaustTheStack() throws IOException {
        String deep = "<div>".repeat(40_000) + "x";
        try (Cartridge cartridge = cartridge().page("i1", "Deep", "1.html", deep).discussion("i2", "Deep too", deep).open(folder)) {
            assertTrue(CartridgeTest.html(cartridge, 0).contains("x"));
            assertTrue(CartridgeTest.html(cartridge, 1).contains("x"));
        }
    }

    @Test
    void pageTooLargeForAnArticleStaysAFile() throws IOException {
        Path path = cartridge().page("i1", "Big", "1.html", "<p>" + "text ".repeat(2000) + "</p>").write(folder);
        Limits small = new Limits(50, 1 << 20, 1 << 20, 200, 1 << 20, 1 << 20, 5000, 1000, 100, 10, 1 << 28, 100_000);
        try (Cartridge cartridge = Cartridge.open(path, small)) {
            assertEquals("file Big", CartridgeTest.outline(cartridge.plan()));
            assertEquals(Note.Kind.PAGE_TOO_LARGE, cartridge.plan().items().get(0).notes().get(0).kind());
        }
    }

    @Test
    void placeholdersAreFilledAndUnknownOnesLeaveTheirWords() {
        String html = "<a href=\"cartridge-item:i%202#end\">two</a> <a href=\"cartridge-item:gone\">gone</a> <img src=\"cartridge:web/a%20b.png\" alt=\"A\"> "
                + "<img src=\"cartridge:no.png\" alt=\"No\"> <a href=\"cartridge-course:\">course</a> <a href=\"https://example.org\">web</a>";
        String filled = Placeholders.fill(html, target -> {
            if (target instanceof Target.Place place) {
                return place.key().equals("i 2") ? Optional.of("/acme/courses/x/lessons/two") : Optional.empty();
            }
            return target instanceof Target.File file ? file.path().equals("web/a b.png") ? Optional.of("/acme/files/7/a%20b.png") : Optional.empty()
                    : Optional.of("/acme/courses/x");
        });
        assertEquals("<a href=\"/acme/courses/x/lessons/two#end\">two</a> gone <img src=\"/acme/files/7/a%20b.png\" alt=\"A\"> "
                + "No <a href=\"/acme/courses/x\">course</a> <a href=\"https://example.org\">web</a>", filled);
    }

    @Test
    void placeholdersWrittenByThePackageItselfLeadNowhere() throws IOException {
        String html = html("<a href=\"cartridge:imsmanifest.xml\">x</a><a href=\"cartridge-item:i9\">y</a><img src=\"cartridge:../x\" alt=\"z\">");
        assertFalse(html.contains("cartridge"), html);
    }

    private String html(String body, String... files) throws IOException {
        CartridgeBuilder builder = cartridge().page("i1", "One", "web/1.html", body);
        for (String file : files) {
            builder.file(file, "x");
        }
        try (Cartridge cartridge = builder.open(folder)) {
            return CartridgeTest.html(cartridge, 0);
        }
    }

    private static List<String> arguments(Cartridge cartridge, Note.Kind kind) {
        return cartridge.plan().items().get(0).notes().stream().filter(note -> note.kind() == kind).map(Note::argument).toList();
    }
}
