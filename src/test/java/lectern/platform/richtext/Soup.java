package lectern.platform.richtext;

import java.util.List;
import java.util.Random;

/** Makes random HTML: every element and attribute the sanitiser knows and many it does not, well nested or not at all. */
final class Soup {

    private static final List<String> NAMES = List.of("p", "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ul", "ol", "li", "li", "li", "blockquote",
            "pre", "code", "hr", "br", "br", "aside", "details", "summary", "figure", "figure", "figcaption", "img", "img", "table", "caption", "thead",
            "tbody", "tfoot", "tr", "tr", "td", "td", "th", "th", "colgroup", "col", "a", "a", "span", "span", "strong", "em", "b", "i", "u", "s",
            "sub", "sup", "div", "div", "section", "dl", "dt", "dd", "font", "nobr", "button", "form", "select", "option", "svg", "math", "mtext",
            "annotation", "desc", "template", "style", "script", "noscript", "iframe", "video", "source", "textarea", "title", "center", "menu",
            "bdi", "kbd", "wbr", "x-y", "mglyph", "plaintext", "xmp", "image", "object", "legend", "ruby", "rt", "frameset", "body", "html");
    private static final String ID = "01920f6e-3b7a-7c11-9a55-6f2d1c0e8b42";
    private static final List<String> ATTRIBUTES = List.of("", "", "", "", " lang=de", " lang=fr dir=rtl", " dir=auto", " lang='x y'", " class=katex",
            " href=/x", " href=https://x.test/a?b&amp;c", " href='mailto:a@b.test'", " href=javascript:x", " href=files:" + ID + "/a.pdf#p",
            " src=files:" + ID + "/a.png alt='a &quot;b' width=10", " src=files:" + ID + "/b.png", " src=https://x.test/a.png alt=c", " src=data:x alt=d",
            " colspan=2", " rowspan=2", " rowspan=3 colspan=9", " start=3", " scope=row", " data-formula='a&lt;b'", " data-formula=x data-display=block",
            " data-language=java", " class='language-c++'", " style='font-weight:bold;font-style:italic'", " style=font-weight:normal", " onclick=x",
            " encoding=application/x-tex", " data-equation-content=y^2", " title=t", " width=1 height=1 src=//x.test");
    private static final List<String> TEXTS = List.of("a", "b ", " c", " ", "\n", "  d  e ", "&nbsp;", "&lt;p&gt;", "=\"files:x", "\"", "=", "&amp;lt;",
            "\u200b", "&#0;", "\f", "\r\n", "x\u0085y", "\uD83D\uDE00", "&#xD800;", "]]>", "-->", "<!-- c -->", "<![CDATA[z]]>", "<", "</", "&");

    private final Random random;

    Soup(Random random) {
        this.random = random;
    }

    String html() {
        var html = new StringBuilder();
        int pieces = 1 + random.nextInt(40);
        for (int i = 0; i < pieces; i++) {
            piece(html, 0);
        }
        return html.toString();
    }

    private void piece(StringBuilder html, int depth) {
        int dice = random.nextInt(10);
        if (dice < 3) {
            html.append(one(TEXTS));
        } else if (dice == 3) {
            html.append("</").append(one(NAMES)).append('>');
        } else {
            element(html, depth);
        }
    }

    private void element(StringBuilder html, int depth) {
        var name = one(NAMES);
        html.append('<').append(name).append(one(ATTRIBUTES)).append(one(ATTRIBUTES)).append('>');
        for (int i = random.nextInt(4); i > 0 && depth < 40; i--) {
            piece(html, depth + 1);
        }
        if (random.nextInt(4) > 0) {
            html.append("</").append(name).append('>');
        }
    }

    private String one(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
