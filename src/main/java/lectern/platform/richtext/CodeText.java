package lectern.platform.richtext;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Reads a block of code: its lines as they are, its language wherever the source noted it. */
final class CodeText implements NodeVisitor {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z0-9][a-z0-9+#.-]{0,29}");
    private static final Pattern CLASS = Pattern.compile("(?:^|\\s)(?:language|lang|highlight-source)-(\\S{1,30})(?=\\s|$)");

    private final StringBuilder text = new StringBuilder();

    private CodeText() {
    }

    static Block read(Element pre) {
        var code = new CodeText();
        code.traverse(pre);
        var block = new Block(Kind.CODE);
        block.inlines.add(Inline.text(lines(code.text), Marks.NONE));
        var language = language(pre);
        if (language != null) {
            block.attributes.put("data-language", language);
        }
        return block;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            text.append(words.getWholeText());
        } else if (depth > 0 && node instanceof Element element && (element.nameIs("br") || isLine(element))) {
            endLine(element.nameIs("br"));
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (depth > 0 && node instanceof Element element && isLine(element)) {
            endLine(false);
        }
    }

    private static boolean isLine(Element element) {
        return element.nameIs("div") || element.nameIs("p") || element.nameIs("li");
    }

    private void endLine(boolean always) {
        if (always || text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    /** Without blank lines before and after, without blanks at the end. */
    private static String lines(CharSequence raw) {
        var text = Characters.without(raw.toString().replace("\r\n", "\n").replace('\r', '\n').replace('\f', '\n'));
        int start = 0;
        for (int i = 0; i < text.length() && isBlank(text.charAt(i)); i++) {
            start = text.charAt(i) == '\n' ? i + 1 : start;
        }
        int end = text.length();
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n';
    }

    private static String language(Element pre) {
        var inner = pre.childrenSize() == 1 && pre.firstElementChild().nameIs("code") ? pre.firstElementChild() : pre;
        for (var element : new Element[] {inner, pre}) {
            var noted = element.attr("data-language");
            var named = CLASS.matcher(element.className());
            var language = (noted.isBlank() && named.find() ? named.group(1) : noted).strip().toLowerCase(Locale.ROOT);
            if (LANGUAGE.matcher(language).matches()) {
                return language;
            }
        }
        return null;
    }
}
