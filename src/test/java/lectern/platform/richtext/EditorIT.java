package lectern.platform.richtext;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import lectern.testing.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The editor in a real browser under the product's policy; no server of the product is needed. */
class EditorIT {

    private static final String FILE = "/acme/files/01920f6e-3b7a-7c11-9a55-6f2d1c0e8b42/bakery.png";
    private static final String EVERYTHING = """
            <h2>What the two sides say</h2>
            <p>A <strong>balance <em>sheet</em></strong> is a <em>photograph</em>, <u>not</u> a <s>film</s>: H<sub>2</sub>O, x<sup>2</sup>, <code>a &lt; b</code>.<br>Next &amp; "last" line.</p>
            <ul>
            <li>One</li>
            <li>Two
            <ol start="3">
            <li>Three</li>
            <li>
            <p>Four</p>
            <p>and more</p>
            </li>
            </ol>
            </li>
            </ul>
            <blockquote>
            <p>Said.</p>
            </blockquote>
            <pre><code data-language="java">int a = 1;

                return a &lt; 2;</code></pre>
            <hr>
            <p><a href="https://example.org/a?b=c&amp;d" rel="noopener noreferrer">out <strong>there</strong></a>, <a href="mailto:ben@acme.test">mail</a>, <a href="/acme/courses/sheet">in</a></p>
            <figure><img src="%1$s" alt="Oven &quot;18,000&quot;" width="640" height="300" loading="lazy"><figcaption>The bakery on <strong>31 March</strong>.</figcaption></figure>
            <figure><a href="/acme/courses"><img src="%1$s" alt="" loading="lazy"></a></figure>
            <p>An <img src="%1$s" loading="lazy"> in the line</p>
            <table>
            <thead>
            <tr><th scope="col">Side</th><th scope="colgroup" colspan="2">Sum</th></tr>
            </thead>
            <tbody>
            <tr><th scope="row">Left</th><td rowspan="2">18,000</td><td>
            <p>a</p>
            <p>b</p>
            </td></tr>
            <tr><th scope="row">Right</th><td></td></tr>
            </tbody>
            </table>
            <aside>
            <p>Mind the gap.</p>
            </aside>
            <details>
            <summary>Answer</summary>
            <p><span data-formula="e^{i\\pi} + 1 = 0">e^{i\\pi} + 1 = 0</span> or <span data-formula="a &lt; b" data-display="block">a &lt; b</span></p>
            </details>
            <h3>Lower</h3>
            <h4 lang="fr">Un peu</h4>
            <p dir="rtl">In <span lang="de-CH" dir="ltr">Grüezi</span></p>""".formatted(FILE);

    private static EditorPage server;
    private BrowserContext context;
    private Page page;
    private final List<String> said = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        server = new EditorPage(0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void open() {
        server.saved.clear();
        server.uploads.clear();
        server.reports.clear();
        server.uploadStatus = 201;
        server.uploadDelay = 0;
        server.text = "";
        context = Chromium.browser().newContext();
        page = context.newPage();
        page.onPageError(error -> said.add(error));
        page.onDialog(dialog -> {
            said.add(dialog.message());
            dialog.dismiss();
        });
    }

    @AfterEach
    void nothingBrokeAndNoPolicyWasViolated() {
        page.waitForTimeout(50);
        context.close();
        assertEquals(List.of(), said);
        assertEquals(List.of(), server.reports);
    }

    @Test
    void whatIsTypedAndFormattedIsSaved() {
        open("");
        type("Hello ");
        press("Control+b");
        type("bold");
        press("Control+b", "Enter");
        type("## Head");
        press("Enter");
        type("- one");
        press("Enter", "Tab");
        type("two");
        press("Enter", "Enter", "Enter");
        type("1. first");
        press("Enter", "Enter");
        type("> quote");
        press("Enter", "Enter");
        type("```js let a;");
        press("Enter");
        type("  b");
        press("Control+Enter");
        type("end");
        press("Shift+Enter");
        type("of it");
        assertEquals("""
                <p>Hello <strong>bold</strong></p>
                <h2>Head</h2>
                <ul>
                <li>one
                <ul>
                <li>two</li>
                </ul>
                </li>
                </ul>
                <ol>
                <li>first</li>
                </ol>
                <blockquote>
                <p>quote</p>
                </blockquote>
                <pre><code data-language="js">let a;
                  b</code></pre>
                <p>end<br>of it</p>""", saved());
    }

    @Test
    void undoTakesBackAndRedoBringsAgain() {
        open("<p>old</p>");
        press("Control+End");
        type(" new");
        assertEquals("<p>old new</p>", value());
        tool("undo").click();
        assertEquals("<p>old</p>", value());
        press("Control+y");
        assertEquals("<p>old new</p>", value());
        PlaywrightAssertions.assertThat(tool("redo")).hasAttribute("aria-disabled", "true");
    }

    @Test
    void nothingIsLostBetweenServerAndEditor() {
        open(EVERYTHING);
        press("Control+Home");
        type("x");
        press("Backspace");
        type("y");
        var written = saved();
        assertEquals(EVERYTHING.replace("<h2>What", "<h2>yWhat"), written);
        assertEquals(written, RichText.show(RichText.store(written, "acme"), "acme"));
    }

    @Test
    void untouchedTextIsSentAsItCame() {
        server.text = EVERYTHING;
        visit("/");
        page.click("#save");
        assertEquals(EVERYTHING, server.saved.get(0).get("body"));
    }

    @Test
    void editorAndSanitiserSpellEveryDocumentAlike() throws IOException {
        open("");
        var soup = new Soup(new Random(7));
        var documents = new ArrayList<String>();
        for (int i = 0; i < 400; i++) {
            documents.add(RichText.show(RichText.clean(soup.html()), "acme"));
        }
        var written = page.evaluate("async ([module, documents]) => { const { read, write } = await import(module); return documents.map(html => write(read(html))); }",
                List.of(asset("js/editor/html.js"), documents));
        var all = (List<?>) written;
        for (int i = 0; i < documents.size(); i++) {
            var html = (String) all.get(i);
            assertEquals(html, RichText.show(RichText.store(html, "acme"), "acme"), documents.get(i));
            assertEquals(RichText.text(documents.get(i)).replaceAll("\\s+", " "), RichText.text(html).replaceAll("\\s+", " "), documents.get(i));
        }
    }

    @Test
    void wordProcessorTextBecomesPlainStructure() {
        open("");
        paste("""
                <meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h1 style="line-height:1.38"><span style="font-size:20pt;font-weight:400">Title</span></h1>
                <p><span style="font-weight:700">Bold</span> <a href="https://x.test/a"><span style="text-decoration:underline;color:#15c">link</span></a></p><br>
                <ul><li aria-level="1"><p>one</p></li><ul><li><p>two</p></li></ul></ul><p><span style="vertical-align:super;font-size:.6em">2</span></p></b>""");
        assertEquals("""
                <h2>Title</h2>
                <p><strong>Bold</strong> <a href="https://x.test/a" rel="noopener noreferrer">link</a></p>
                <ul>
                <li>one
                <ul>
                <li>two</li>
                </ul>
                </li>
                </ul>
                <p><sup>2</sup></p>""", value());
        clear();
        paste("""
                <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head><body lang=EN-US><!--StartFragment-->
                <p class=MsoNormal><span lang=DE style='mso-ansi-language:DE'>Hallo <b>fett</b></span><o:p></o:p></p>
                <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;</span></span><![endif]>First</p>
                <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o</span>Inner</p>
                <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>Second</p>
                <table class=MsoTableGrid border=1><tr><td width=301 valign=top><p class=MsoNormal>A1</p></td></tr></table><!--EndFragment--></body></html>""");
        assertEquals("""
                <p>Hallo <strong>fett</strong></p>
                <ul>
                <li>First
                <ul>
                <li>Inner</li>
                </ul>
                </li>
                <li>Second</li>
                </ul>
                <table>
                <tbody>
                <tr><td>A1</td></tr>
                </tbody>
                </table>""", value());
    }

    @Test
    void hostileTextRunsNothingAndLoadsNothing() throws IOException {
        open("");
        var elsewhere = new ArrayList<String>();
        page.onRequest(request -> {
            if (!request.url().startsWith(server.url())) {
                elsewhere.add(request.url());
            }
        });
        for (var vector : RichTextAttacksTest.corpus().toList()) {
            clear();
            paste(vector + "<p>end</p>");
            drop(vector.replace("alert(1)", "window.broken = true"));
            var html = value();
            assertEquals(html, RichText.show(RichText.store(html, "acme"), "acme"), vector);
        }
        clear();
        paste("<p data-pm-slice='1 1 [\"figure\", {\"src\": \"https://evil.test/a.png\", \"href\": \"javascript:alert(1)\"}]'>caught</p>");
        paste("<img data-waiting=1 src=x onerror=alert(1)>");
        assertFalse(value().contains("evil.test"), value());
        assertEquals(List.of(), elsewhere);
        assertEquals(false, page.evaluate("'broken' in window"));
    }

    @Test
    void hostileStoredTextRunsNothing() throws IOException {
        open("");
        for (var vector : RichTextAttacksTest.corpus().toList()) {
            var found = page.evaluate("""
                    vector => {
                      const field = document.getElementById('body');
                      field.value = vector;
                      field.dispatchEvent(new Event('rich-text:read'));
                      const isHostile = ({ name, value }) => /^on|^javascript:/i.test(name + value) || /^javascript:/i.test(value);
                      return [...document.querySelectorAll('.editor__content *')].filter(e => [...e.attributes].some(isHostile) || /script|iframe|object|style|svg/i.test(e.localName)).map(e => e.outerHTML).join();
                    }""", vector);
            assertEquals("", found, vector);
            press("Control+End");
            type("x");
            var html = value();
            assertEquals(html, RichText.show(RichText.store(html, "acme"), "acme"), vector);
        }
    }

    @Test
    void changesReachTheFieldByThemselves() {
        open("<p>a</p>");
        page.evaluate("document.getElementById('form').addEventListener('change', event => { window.told = event.target.value; })");
        press("Control+End");
        type("b");
        page.waitForTimeout(600);
        assertEquals("<p>ab</p>", page.evaluate("window.told"));
    }

    @Test
    void pastedPictureIsSentAndDescribedLater() throws IOException {
        open("<p>before</p>");
        press("Control+End");
        pasteFile("chart.png");
        page.waitForSelector(".editor-figure img");
        assertEquals(List.of("token chart.png"), server.uploads);
        var missing = page.getByText("Add a description for people who cannot see it");
        missing.click();
        dialog("textarea[name=alt]").fill("  Sales by\nmonth ");
        dialog(".button--primary").click();
        PlaywrightAssertions.assertThat(missing).hasCount(0);
        page.locator(".editor-figure img").click();
        type("Monthly");
        press("Enter");
        type("after");
        assertTrue(value().matches("""
                <p>before</p>
                <figure><img src="/acme/files/[0-9a-f-]{36}/chart.png" alt="Sales by month" width="640" height="300" loading="lazy"><figcaption>Monthly</figcaption></figure>
                <p>after</p>"""), value());
    }

    @Test
    void chosenPictureIsDescribedAtOnceOrMarkedAsDecoration() throws IOException {
        open("");
        choose("line.png");
        dialog("[name=decorative]").check();
        dialog(".button--primary").click();
        PlaywrightAssertions.assertThat(page.locator(".editor-figure__description")).hasText("Decoration");
        assertTrue(saved().contains(" alt=\"\" "), server.saved.get(0).get("body"));
    }

    @Test
    void picturesInsidePastedTextAreSentToo() throws IOException {
        open("");
        paste("<p>a</p><p><img src='data:image/png;base64," + Base64.getEncoder().encodeToString(EditorPage.picture()) + "' alt='dot'></p><p>b <img src='https://x.test/cat.png' alt='Cat'></p>");
        page.waitForSelector(".editor-figure img");
        var html = value();
        assertTrue(html.matches("""
                <p>a</p>
                <figure><img src="/acme/files/[0-9a-f-]{36}/picture.png" alt="dot" width="640" height="300" loading="lazy"></figure>
                <p>b <a href="https://x.test/cat.png" rel="noopener noreferrer">Cat</a></p>"""), html);
    }

    @Test
    void refusedPictureSaysWhyAndCanBeSentAgain() throws IOException {
        server.uploadStatus = 413;
        open("");
        pasteFile("huge.png");
        PlaywrightAssertions.assertThat(page.locator(".editor-figure__status")).containsText("huge.png was not stored. This image is too large.");
        assertEquals("", value());
        server.uploadStatus = 201;
        PlaywrightAssertions.assertThat(page.locator(".editor-figure figcaption")).isHidden();
        page.getByText("Try again").click();
        page.waitForSelector(".editor-figure img");
        PlaywrightAssertions.assertThat(page.locator(".editor-figure figcaption")).isVisible();
        assertTrue(value().contains("/huge.png"));
    }

    @Test
    void savingWaitsForAPictureOnItsWay() throws IOException {
        server.uploadDelay = 700;
        open("");
        pasteFile("slow.png");
        page.click("#save");
        PlaywrightAssertions.assertThat(page.locator("[data-status]")).containsText("still on its way");
        page.waitForURL("**/saved");
        assertTrue(server.saved.get(0).get("body").contains("/slow.png"));
        assertEquals("yes", server.saved.get(0).get("save"));
    }

    @Test
    void undoneUploadStaysAway() throws IOException {
        open("<p>a</p>");
        press("Control+End");
        pasteFile("gone.png");
        page.waitForSelector(".editor-figure img");
        press("Control+z");
        assertEquals("<p>a</p>", value());
        press("Control+y");
        assertTrue(value().contains("/gone.png"));
    }

    @Test
    void tablesAreMadeAndFilledByKeyboard() {
        open("");
        press("Alt+F10");
        reach("table");
        press("Enter");
        type("Side");
        press("Tab");
        type("Sum");
        press("Tab", "Tab");
        type("Left");
        press("Shift+Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab");
        type("new");
        press("Alt+F10");
        row("table", "columnAfter").press("Enter");
        row("table", "headerColumn").press("Enter");
        assertEquals("""
                <table>
                <thead>
                <tr><th scope="col">Side</th><th scope="col"></th><th scope="col">Sum</th><th scope="col"></th></tr>
                </thead>
                <tbody>
                <tr><th scope="row">Left</th><td></td><td></td><td></td></tr>
                <tr><th scope="row"></th><td></td><td></td><td></td></tr>
                <tr><th scope="row">new</th><td></td><td></td><td></td></tr>
                </tbody>
                </table>""", value());
        page.locator("[data-menu=delete]").click();
        page.locator(".menu:popover-open [data-command=deleteRow]").click();
        row("table", "headerRow").click();
        assertFalse(value().contains("new"));
        assertFalse(value().contains("thead"));
    }

    @Test
    void tabLeavesTextAndEscapeLeadsOutOfLists() {
        open("<p>a</p>");
        press("Control+End", "Tab");
        assertEquals("save", focused());
        open("<ul><li>a</li></ul>");
        press("Control+End", "Tab");
        assertNotEquals("save", focused());
        press("Escape", "Tab");
        assertEquals("save", focused());
        open("<p>a</p>");
        page.locator("#before").focus();
        press("Tab");
        assertEquals("Kind of paragraph", focused());
        press("Tab", "Tab");
        assertEquals("save", focused());
    }

    @Test
    void toolsFollowTheSelection() {
        open("<h2>a</h2><p><strong>b</strong></p><ul><li>c</li></ul>");
        page.locator(".editor__content strong").click();
        PlaywrightAssertions.assertThat(tool("strong")).hasAttribute("aria-pressed", "true");
        PlaywrightAssertions.assertThat(page.locator("[data-block-name]")).hasText("Text");
        page.locator(".editor__content h2").click();
        PlaywrightAssertions.assertThat(page.locator("[data-block-name]")).hasText("Heading");
        PlaywrightAssertions.assertThat(tool("strong")).hasAttribute("aria-pressed", "false");
        page.locator(".editor__content li").click();
        PlaywrightAssertions.assertThat(tool("bullets")).hasAttribute("aria-pressed", "true");
        tool("numbers").click();
        assertTrue(value().contains("<ol>\n<li>c</li>"), value());
        tool("numbers").click();
        assertTrue(value().endsWith("<p>c</p>"), value());
        page.locator("[data-menu=block]").press("ArrowDown");
        page.waitForSelector(".menu:popover-open [data-command=text]:focus");
        press("End", "Enter");
        assertTrue(value().endsWith("<pre><code>c</code></pre>"), value());
        assertEquals(true, page.evaluate("document.activeElement.matches('[role=textbox]')"));
    }

    @Test
    void linksAreSetChangedAndRemovedAndNeverLeadToScript() {
        open("<p>some words here</p>");
        select("words");
        press("Control+k");
        var address = dialog("[name=href]");
        for (var refused : List.of("javascript:alert(1)", "JaVa\tscript:alert(1)", "data:text/html,x", "nowhere", "")) {
            address.fill(refused);
            address.press("Enter");
            PlaywrightAssertions.assertThat(dialog("[data-error]")).isVisible();
        }
        address.fill("example.org/a b");
        address.press("Enter");
        assertEquals("<p>some <a href=\"https://example.org/a%20b\" rel=\"noopener noreferrer\">words</a> here</p>", value());
        page.locator(".editor__content a").click();
        row("link", "link").click();
        dialog("[name=href]").fill("ada@acme.test");
        dialog("[name=href]").press("Enter");
        assertEquals("<p>some <a href=\"mailto:ada@acme.test\">words</a> here</p>", value());
        page.locator(".editor__content a").click();
        row("link", "unlink").click();
        assertEquals("<p>some words here</p>", value());
        select("here");
        paste("", server.url() + "/acme/courses");
        assertEquals("<p>some words <a href=\"/acme/courses\">here</a></p>", value());
    }

    @Test
    void formulasAreShownWhileTypedAndOnThePage() {
        open("");
        tool("formula").click();
        dialog("[name=tex]").fill("\\frac{a}{b");
        PlaywrightAssertions.assertThat(dialog("[data-error]")).isVisible();
        dialog("[name=tex]").fill("\\frac{a}{b} + \\pmb{x} + \\fcolorbox{red}{white}{c} + \\textcolor{blue}{d}");
        PlaywrightAssertions.assertThat(dialog("[data-error]")).isHidden();
        PlaywrightAssertions.assertThat(dialog(".katex-html")).isVisible();
        dialog("[name=display]").check();
        press("Enter");
        PlaywrightAssertions.assertThat(page.locator(".editor-formula--display .katex-html")).isVisible();
        var html = saved();
        assertTrue(html.startsWith("<p><span data-formula=\"\\frac{a}{b} + "), html);
        PlaywrightAssertions.assertThat(page.locator(".rich-text .katex-html")).isVisible();
        assertEquals(1, page.locator(".rich-text math").count());
    }

    @Test
    void foldsCalloutsLanguagesAndCodeLanguages() {
        open("");
        more("details");
        type("Why?");
        press("Enter");
        type("Because.");
        press("Control+Enter");
        type("int a");
        page.locator("[data-menu=block]").click();
        page.locator(".menu:popover-open [data-command=code_block]").click();
        row("code", "codeLanguage").click();
        dialog("[name=language]").fill("Java");
        dialog("[name=language]").press("Enter");
        press("Control+Enter");
        type("Bonjour");
        select("Bonjour");
        more("language");
        dialog("[name=lang]").selectOption("fr");
        dialog(".button--primary").click();
        page.locator("[data-menu=block]").click();
        page.locator(".menu:popover-open [data-command=callout]").click();
        assertEquals("""
                <details>
                <summary>Why?</summary>
                <p>Because.</p>
                </details>
                <pre><code data-language="java">int a</code></pre>
                <aside>
                <p><span lang="fr">Bonjour</span></p>
                </aside>""", value());
    }

    @Test
    void copyingWithinTheEditorKeepsEverything() {
        context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        open(EVERYTHING);
        press("Control+a", "Control+c", "Control+End", "Control+v");
        var twice = value();
        assertEquals(EVERYTHING + "\n" + EVERYTHING, twice);
    }

    @Test
    void fieldIsTheNameLabelAndTargetOfTheEditor() {
        server.text = "<p>a</p>";
        visit("/");
        var content = page.locator(".editor__content");
        PlaywrightAssertions.assertThat(content).hasAccessibleName("Text of the lesson");
        PlaywrightAssertions.assertThat(content).hasAttribute("role", "textbox");
        PlaywrightAssertions.assertThat(content).hasAttribute("aria-multiline", "true");
        PlaywrightAssertions.assertThat(content).hasAttribute("lang", "de-CH");
        page.click("#to-body");
        press("Tab");
        page.click("label[for=body]");
        assertEquals(true, page.evaluate("document.activeElement.matches('[role=textbox]')"));
        PlaywrightAssertions.assertThat(page.locator("[data-count]")).hasText("1 word");
    }

    @Test
    void withoutScriptTheFieldHoldsTheSource() {
        try (var plain = Chromium.browser().newContext(new com.microsoft.playwright.Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            server.text = "<p>a</p>";
            var bare = plain.newPage();
            bare.navigate(server.url());
            bare.locator("textarea").fill("<p>b<script>alert(1)</script></p>");
            bare.click("#save");
            assertEquals("b", bare.locator(".rich-text").textContent());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?bare", "/saved", "/?de"})
    void axeFindsNothing(String path) throws IOException {
        server.text = RichText.show(RichText.clean(Files.readString(Path.of("src/test/resources/lectern/platform/richtext/lesson.html"))), "acme");
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (var width : List.of(1440, 375)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                page.setViewportSize(width, 900);
                page.navigate(server.url() + path);
                page.waitForSelector(path.equals("/saved") ? ".katex" : ".editor--ready .katex");
                var violations = new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa")).analyze().getViolations();
                assertEquals("", violations.stream().map(v -> v.getId() + " " + v.getNodes().get(0).getHtml()).collect(joining("\n")), scheme + " " + width);
                assertEquals(true, page.evaluate("document.documentElement.scrollWidth <= innerWidth"), scheme + " " + width);
            }
        }
    }

    private void open(String text) {
        server.text = text;
        visit("/");
        page.locator(".editor__content").click(new Locator.ClickOptions().setPosition(30, 30));
        // For a moment after a click the editor sets the caret where it was clicked; no hand is quicker.
        page.waitForTimeout(100);
    }

    private void visit(String path) {
        page.navigate(server.url() + path);
        page.waitForSelector(".editor--ready");
    }

    private void clear() {
        page.locator(".editor__content").focus();
        press("Control+a", "Delete");
    }

    private void type(String text) {
        page.keyboard().type(text);
    }

    private void press(String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
    }

    private Locator tool(String command) {
        return page.locator("[data-toolbar]:not([data-where]) [data-command=" + command + "]");
    }

    private Locator row(String where, String command) {
        return page.locator("[data-where=" + where + "] [data-command=" + command + "]");
    }

    private void more(String command) {
        page.locator("[data-menu=more]").click();
        page.locator(".menu:popover-open [data-command=" + command + "]").click();
    }

    private Locator dialog(String inside) {
        return page.locator("dialog[open] " + inside);
    }

    private void reach(String command) {
        for (int i = 0; i < 20 && !Boolean.TRUE.equals(page.evaluate("name => document.activeElement.dataset.command === name", command)); i++) {
            press("ArrowRight");
        }
    }

    private void select(String words) {
        page.locator(".editor__content").focus();
        page.evaluate("""
                words => {
                  const walker = document.createTreeWalker(document.querySelector('.editor__content'), NodeFilter.SHOW_TEXT);
                  while (walker.nextNode()) {
                    const at = walker.currentNode.data.indexOf(words);
                    if (at >= 0) {
                      getSelection().setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + words.length);
                    }
                  }
                }""", words);
        page.waitForTimeout(60);
    }

    private void paste(String html) {
        paste(html, "text");
    }

    private void paste(String html, String text) {
        page.evaluate("""
                ([html, text]) => {
                  const data = new DataTransfer();
                  if (html) data.setData('text/html', html);
                  data.setData('text/plain', text);
                  document.querySelector('.editor__content').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
                }""", List.of(html, text));
    }

    private void drop(String html) {
        page.evaluate("""
                html => {
                  const data = new DataTransfer();
                  data.setData('text/html', html);
                  const content = document.querySelector('.editor__content');
                  const box = content.getBoundingClientRect();
                  content.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true, clientX: box.left + 40, clientY: box.top + 30 }));
                }""", html);
    }

    private void pasteFile(String name) throws IOException {
        page.evaluate("""
                ([name, data]) => {
                  const transfer = new DataTransfer();
                  transfer.items.add(new File([Uint8Array.from(atob(data), c => c.charCodeAt(0))], name, { type: 'image/png' }));
                  document.querySelector('.editor__content').dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }));
                }""", List.of(name, Base64.getEncoder().encodeToString(EditorPage.picture())));
    }

    private void choose(String name) throws IOException {
        var content = EditorPage.picture();
        FileChooser chooser = page.waitForFileChooser(() -> tool("picture").click());
        chooser.setFiles(new FilePayload(name, "image/png", content));
    }

    /** What the form would send now. */
    private String value() {
        return (String) page.evaluate("new FormData(document.getElementById('form')).get('body')");
    }

    private String saved() {
        page.click("#save");
        page.waitForURL("**/saved");
        return server.saved.get(server.saved.size() - 1).get("body");
    }

    private String focused() {
        return (String) page.evaluate("document.activeElement.id || document.activeElement.getAttribute('aria-label') || document.activeElement.className");
    }

    private static String asset(String name) throws IOException {
        var names = new Properties();
        try (var file = Files.newBufferedReader(Path.of("target/classes/assets/assets.properties"))) {
            names.load(file);
        }
        return "/assets/" + names.getProperty(name);
    }
}
