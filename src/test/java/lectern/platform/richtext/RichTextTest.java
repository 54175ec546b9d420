package lectern.platform.richtext;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextTest {

    private static final String ID = "01920f6e-3b7a-7c11-9a55-6f2d1c0e8b42";
    private static final String FILE = "files:" + ID + "/bakery.png";

    @Test
    void aPictureWithoutADescriptionIsReadAsDecoration() {
        var described = "<img src=\"/a/files/1\" alt=\"A cherry\">";
        assertEquals("<img src=\"/a/files/2\" alt=\"\" loading=\"lazy\">" + described, RichText.decorated("<img src=\"/a/files/2\" loading=\"lazy\">" + described));
    }

    @Test
    void everythingTheEditorWritesIsKept() {
        var text = """
                <h2>What the two sides say</h2>
                <p>A <strong>balance sheet</strong> is a <em>photograph</em>, <u>not</u> a <s>film</s>: H<sub>2</sub>O, x<sup>2</sup>, <code>a &lt; b</code>.<br>Next line.</p>
                <h3>Lists</h3>
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
                <p><a href="https://example.org/a?b=c&amp;d" rel="noopener noreferrer">out</a>, <a href="mailto:ben@acme.test">mail</a>, <a href="/acme/courses/sheet">in</a>, <a href="%1$s?download">file</a></p>
                <figure><img src="%1$s" alt="Oven &quot;18,000&quot;" width="640" height="300" loading="lazy"><figcaption>The bakery on <strong>31 March</strong>.</figcaption></figure>
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
                <h4 lang="fr">Un peu</h4>
                <p dir="rtl">In <span lang="de-CH" dir="ltr">Grüezi</span></p>""".formatted(FILE).replace("\\\\", "\\");
        assertEquals(text, RichText.clean(text));
        assertEquals(text, RichText.store(RichText.show(text, "acme"), "acme"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "<h1>A</h1><h2>B</h2><h6>C</h6>                       | <h2>A</h2>~<h3>B</h3>~<h4>C</h4>",
        "<h1> </h1><h3>B</h3>                                 | <h3>B</h3>",
        "plain <b>bold</b>                                    | <p>plain <strong>bold</strong></p>",
        "<div>a<div>b</div>c</div>                            | <p>a</p>~<p>b</p>~<p>c</p>",
        "<em><strong>a</strong></em>                          | <p><strong><em>a</em></strong></p>",
        "<p>a  \t b<br>  <br></p><p>&nbsp;</p>                | <p>a b</p>",
        "<ul><li>a</li><ul><li>b</li></ul><li>c</ul>          | <ul>~<li>a~<ul>~<li>b</li>~</ul>~</li>~<li>c</li>~</ul>",
        "<ul>loose<li>a</ul>                                  | <ul>~<li>loose</li>~<li>a</li>~</ul>",
        "<ul><li></li></ul><blockquote></blockquote>          | ''",
        "<dl><dt>Term<dd>Meaning</dl>                         | <p><strong>Term</strong></p>~<p>Meaning</p>",
        "<h2>a<div>b</div><br></h2>                           | <h2>a b</h2>",
        "<div lang=fr>a<p lang=de>b</div>                     | <p lang=\"fr\">a</p>~<p lang=\"de\">b</p>",
        "<ul lang=fr><li lang=de>a</ul>                       | <ul lang=\"fr\">~<li>~<p lang=\"de\">a</p>~</li>~</ul>",
        "<p lang='x\"y'>a</p>                                 | <p>a</p>",
        "<table><caption>C</caption><tr><td>a</table>         | <p>C</p>~<table>~<tbody>~<tr><td>a</td></tr>~</tbody>~</table>",
        "<table><tr><td><table><tr><td>a<td>b</table></table> | <table>~<tbody>~<tr><td>~<p>a</p>~<p>b</p>~</td></tr>~</tbody>~</table>",
        "<table><tr><th rowspan=2>a<tr><td>b</table>          | <table>~<tbody>~<tr><th scope=\"rowgroup\" rowspan=\"2\">a</th></tr>~<tr><td>b</td></tr>~</tbody>~</table>",
        "<table><tr><td colspan=0 rowspan=9999999>a</table>   | <table>~<tbody>~<tr><td>a</td></tr>~</tbody>~</table>",
        "<details><p>a<summary><h3>S</h3></summary></details> | <details>~<summary>S</summary>~<p>a</p>~</details>",
        "<details><p>a</details>                              | <p>a</p>",
        "<pre class=x><code class='hl language-js'>~a~</code></pre> | <pre><code data-language=\"js\">a</code></pre>",
        "<pre><div>a</div><div>b</div></pre>                  | <pre><code>a~b</code></pre>",
        "<a href=/acme/x><p>a</p><p>b</p></a>                 | <p><a href=\"/acme/x\">a</a></p>~<p><a href=\"/acme/x\">b</a></p>",
        "<a href=//evil.test/x>a</a>                          | <p><a href=\"https://evil.test/x\" rel=\"noopener noreferrer\">a</a></p>",
        "<a href='/\\evil.test'>a</a>                         | <p><a href=\"/%5Cevil.test\">a</a></p>",
        "<a href='#top'>a</a><a href=x.html>b</a>             | <p>ab</p>",
        "<a href=https://x.test id=i class=c style=s onclick=o target=_blank>a</a> | <p><a href=\"https://x.test\" rel=\"noopener noreferrer\">a</a></p>",
        "<b style='font-weight: normal'>a</b>                 | <p>a</p>",
        "<span style='FONT-WEIGHT: 700; text-decoration:underline'>a</span> | <p><strong><u>a</u></strong></p>",
        "<sub><sup>a</sup></sub>                              | <p><sup>a</sup></p>",
        "<iframe src=https://v.test/e/1 title=Film>x</iframe> | <p><a href=\"https://v.test/e/1\" rel=\"noopener noreferrer\">Film</a></p>",
        "<video><source src=//v.test/a.mp4></video>           | <p><a href=\"https://v.test/a.mp4\" rel=\"noopener noreferrer\">v.test</a></p>",
        "<math><mi>x</mi><annotation encoding=application/x-tex>x</annotation></math> | <p><span data-formula=\"x\">x</span></p>",
        "<img data-equation-content='x^2' src=/e.png>         | <p><span data-formula=\"x^2\">x^2</span></p>",
        "<span data-formula=' '>a</span>                      | <p>a</p>",
        "x=\"files:y                                          | <p>x=&quot;files:y</p>",
    })
    void otherSpellingsBecomeTheOne(String html, String expected) {
        assertEquals(expected.replace('~', '\n'), RichText.clean(html.replace('~', '\n')));
    }

    @Test
    void ownPictureStandsAsFigureAndKeepsItsLink() {
        assertEquals("<figure><img src=\"" + FILE + "\" loading=\"lazy\"></figure>",
                RichText.clean("<p> <img src='" + FILE + "'> </p>"));
        assertEquals("<figure><a href=\"/acme/x\"><img src=\"" + FILE + "\" alt=\"\" loading=\"lazy\"></a><figcaption>c</figcaption></figure>",
                RichText.clean("<figure><p><a href=/acme/x><img alt='' src='" + FILE + "'></a></p><figcaption>c</figcaption></figure>"));
        assertEquals("<p>a <img src=\"" + FILE + "\" alt=\"b\" loading=\"lazy\"> c</p>",
                RichText.clean("a <em><img src='" + FILE + "' alt='b' srcset='https://x.test 2x'></em> c"));
    }

    @Test
    void figureWithMoreThanAPictureComesApart() {
        assertEquals("<pre><code>a</code></pre>\n<p>c</p>",
                RichText.clean("<figure><pre>a</pre><figcaption>c</figcaption></figure>"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<img src=https://x.test/a.png alt='A cat'>     | <p><a href=\"https://x.test/a.png\" rel=\"noopener noreferrer\">A cat</a></p>",
        "<img src=//x.test/a.png>                       | <p><a href=\"https://x.test/a.png\" rel=\"noopener noreferrer\">x.test</a></p>",
        "<a href=/y><img src=https://x.test/a alt=b></a> | <p><a href=\"/y\">b</a></p>",
        "<img src=https://x.test/p.gif width=1 height=1> | ''",
        "<img src='data:image/png;base64,AAAA' alt=b>   | <p>b</p>",
        "<img src=a.png>                                | ''",
        "<img src=/globex/files/01920f6e-3b7a-7c11-9a55-6f2d1c0e8b42/a.png alt=b> | <p><a href=\"/globex/files/01920f6e-3b7a-7c11-9a55-6f2d1c0e8b42/a.png\">b</a></p>",
    })
    void picturesFromElsewhereAreNotLoaded(String html, String expected) {
        assertEquals(expected, RichText.store(html, "acme"));
    }

    @Test
    void fileAddressesAreStoredWithoutTheOrganization() {
        var shown = "<p><a href=\"/acme/files/" + ID + "/a%20b.pdf#page=3\">a</a> /acme/files/</p>";
        var stored = "<p><a href=\"files:" + ID + "/a%20b.pdf#page=3\">a</a> /acme/files/</p>";
        assertEquals(stored, RichText.store(shown, "acme"));
        assertEquals(shown, RichText.show(stored, "acme"));
        assertEquals(shown.replace("/acme/files/" + ID, "/bakers/files/" + ID), RichText.show(stored, "bakers"));
        assertEquals("", RichText.show(null, "acme"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"files:" + ID + "/..", "files:" + ID + "/%2e%2E", "files:" + ID + "/", "files:" + ID + "/a/b", "files:x/y",
        "files:../" + ID + "/a", "FILES:" + ID + "/a"})
    void brokenFileAddressesAreDropped(String address) {
        assertEquals("<p>a</p>", RichText.clean("<a href='" + address + "'>a</a><img src='" + address + "'>"));
    }

    @Test
    void namedFilesAreFoundOnlyWhereTheyAreUsed() {
        var other = "01920f6e-3b7a-7c11-9a55-6f2d1c0e8b43";
        var stored = RichText.clean("<p>=\"files:" + other + "/x\" <a href='files:" + ID.toUpperCase() + "/a'>a</a></p>"
                + "<p>=<code>\"files:" + other + "/x</code><img src='" + FILE + "'>");
        assertTrue(stored.contains(ID));
        assertEquals(Set.of(UUID.fromString(ID)), RichText.files(stored));
        assertEquals(Set.of(), RichText.files(null));
    }

    @Test
    void textIsTheWordsALineABlock() {
        assertEquals("Title\nOne two\nthree & four\na\tb\nx^2\nCaption",
                RichText.text("<h2>Title</h2><p>One <b>two</b><br>three &amp; four</p><table><tr><td>a<td>b</table>"
                        + "<span data-formula='x^2'></span><figure><img src=" + FILE + "><figcaption>Caption</figcaption></figure>"
                        + "<script>no</script>"));
        assertEquals("", RichText.text(null));
    }

    @Test
    void readingTakesAMinuteFor200Words() {
        assertEquals(1, RichText.minutes(""));
        assertEquals(1, RichText.minutes("<p>" + "word ".repeat(200)));
        assertEquals(2, RichText.minutes("<p>" + "word, ".repeat(201) + " – "));
        assertEquals(3, RichText.minutes("<p>" + "会計".repeat(600)));
    }

    @Test
    void formulasAreAnnounced() {
        assertTrue(RichText.hasFormulas(RichText.clean("<span data-formula=x></span>")));
        assertFalse(RichText.hasFormulas(RichText.clean("<p>data-formula=\"x\"</p>")));
    }

    @Test
    void picturesWithoutDescriptionAreCounted() {
        assertEquals(2, RichText.undescribedPictures(RichText.clean("<img src=" + FILE + "><img alt='' src=" + FILE + "><p>a <img src=" + FILE + " width=3> alt=b")));
    }

    @Test
    void tooLongTextsAreRefused() {
        assertEquals(RichText.LIMIT, assertThrows(TooLong.class, () -> RichText.clean("a".repeat(RichText.LIMIT + 1))).limit());
        assertThrows(TooLong.class, () -> RichText.clean("&".repeat(RichText.LIMIT - 10)));
        assertEquals(RichText.LIMIT, RichText.clean("a".repeat(RichText.LIMIT - 7)).length());
    }

    @Test
    void linkOverManyBlocksCannotGrowTheText() {
        var html = "<a href='https://x.test/" + "a".repeat(2000) + "'>" + "<p>x".repeat(100_000);
        assertTimeoutPreemptively(ofSeconds(20), () -> assertThrows(TooLong.class, () -> RichText.clean(html)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"div", "b", "ul><li", "blockquote", "table><tr><td", "span lang=de", "a href=/x", "font", "p", "li", "dd", "h2",
        "details", "figure", "aside", "svg", "math", "button", "form", "select", "nobr", "ruby", "template", "svg><desc",
        "math><mtext", "object", "table", "i id=", "option", "sub><sup"})
    void deepNestingIsReadInBoundedTime(String tag) {
        assertTimeoutPreemptively(ofSeconds(20), () -> {
            var html = new StringBuilder("start ");
            for (int i = 0; i < 20_000; i++) {
                html.append('<').append(tag).append(tag.endsWith("=") ? i : "").append('>');
            }
            var cleaned = RichText.clean(html + "end");
            assertEquals(cleaned, RichText.clean(cleaned));
            assertTrue(cleaned.startsWith("<p>start"), cleaned);
        });
    }
}
