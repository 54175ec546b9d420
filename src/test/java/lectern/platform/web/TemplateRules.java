package lectern.platform.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import ognl.Ognl;
import ognl.OgnlException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;

/** The house rules of templates, each a sentence about what breaks it. */
final class TemplateRules {

    private static final Pattern EXPRESSION = Pattern.compile("[$*]\\{([^{}]*)}");
    private static final Pattern LOGIC = Pattern.compile("(^|[\\s(!])(and|or)[\\s(]|&&|\\|\\|");
    private static final Pattern LITERAL = Pattern.compile("'[^']*'");
    private static final Pattern REFERENCE = Pattern.compile("~\\{\\s*([\\w/-]+)\\s*::\\s*([\\w-]+)\\s*(?:\\((.*)\\))?\\s*}");
    private static final Pattern PARAMETER = Pattern.compile("(?:^|,)\\s*([\\w-]+)\\s*=");
    private static final Pattern ASSET = Pattern.compile("@\\{asset:([^}]+)}");
    private static final Pattern ICON = Pattern.compile("icon\\s*(?:=\\s*|\\(name=)'([\\w-]+)'");
    private static final String TEXT_AS_IT_IS = "platform/rich-text";

    private final Map<String, Set<String>> fragments;
    private final Set<String> assets;
    private final Set<String> icons;

    /** What exists: fragments with their parameters by "template :: name", assets, icons. */
    TemplateRules(Map<String, Set<String>> fragments, Set<String> assets, Set<String> icons) {
        this.fragments = fragments;
        this.assets = assets;
        this.icons = icons;
    }

    static Document parse(String html) {
        return Jsoup.parse(html, "", Parser.xmlParser().settings(ParseSettings.preserveCase));
    }

    List<String> faults(String name, String html) {
        Document document = parse(html);
        List<String> faults = new ArrayList<>();
        document.getAllElements().forEach(element -> element(name, element, faults));
        document.traverse((node, depth) -> {
            if (node instanceof Comment comment && !comment.getData().startsWith("/*")) {
                faults.add("a comment that browsers would get: " + comment.getData().strip());
            }
        });
        page(document, faults);
        return new ArrayList<>(new LinkedHashSet<>(faults));
    }

    private void page(Document document, List<String> faults) {
        boolean isPage = document.select("html").attr("th:replace").contains("platform/layout ::");
        List<Element> mains = document.select("main").stream().filter(main -> !main.hasAttr("th:replace")).toList();
        if (isPage && (mains.size() != 1 || !mains.get(0).id().equals("main") || !mains.get(0).attr("tabindex").equals("-1"))) {
            faults.add("a page has one <main id=\"main\" tabindex=\"-1\">");
        }
        if (isPage && document.select("h1").isEmpty() && !document.outerHtml().contains("editor__title")) {
            faults.add("a page has an h1");
        }
        if (!document.outerHtml().stripLeading().regionMatches(true, 0, "<!doctype html>", 0, 15)) {
            faults.add("no <!DOCTYPE html>");
        }
    }

    private void element(String name, Element element, List<String> faults) {
        element.attributes().forEach(attribute -> attribute(name, element, attribute, faults));
        if (element.normalName().equals("style")) {
            faults.add("<style>: the CSP forbids it");
        }
        if (element.normalName().equals("script") && !(element.hasAttr("src") || element.hasAttr("th:src"))) {
            faults.add("an inline <script>: the CSP forbids it");
        }
        if (element.normalName().equals("img") && !(element.hasAttr("alt") || element.hasAttr("th:alt"))) {
            faults.add("an <img> without alt");
        }
        if (Set.of("input", "select", "textarea").contains(element.normalName()) && !isNamed(element)) {
            faults.add("a field without a label: " + element.outerHtml().lines().findFirst().orElse(""));
        }
        if (element.normalName().equals("form") && isPost(element) && !carriesToken(element)) {
            faults.add("a form that posts without its token");
        }
        if (element.hasAttr("th:replace") && (element.hasAttr("th:if") || element.hasAttr("th:unless"))) {
            faults.add("th:if beside th:replace is ignored");
        }
    }

    private static boolean isNamed(Element field) {
        return field.attr("type").equals("hidden") || field.hasAttr("hidden") || field.attr("aria-hidden").equals("true") || field.hasAttr("aria-label") || field.hasAttr("th:aria-label") || field.hasAttr("th:replace")
            || field.hasAttr("id") || field.hasAttr("th:id") || field.closest("label") != null;
    }

    private static boolean isPost(Element form) {
        return form.attr("method").equalsIgnoreCase("post");
    }

    private static boolean carriesToken(Element form) {
        return form.outerHtml().contains("_csrf") || form.outerHtml().contains("platform/form :: csrf") || form.outerHtml().contains("platform/form :: hidden");
    }

    private void attribute(String name, Element element, Attribute attribute, List<String> faults) {
        String key = attribute.getKey();
        String value = attribute.getValue();
        if (key.equals("style") || key.equals("th:style") || key.equals("th:styleappend")) {
            faults.add("a style attribute: the CSP forbids it");
        }
        if (key.matches("(th:)?on[a-z]+") || key.startsWith("hx-on") || value.startsWith("javascript:")) {
            faults.add(key + ": the CSP forbids inline script");
        }
        if (key.equals("th:field") || key.equals("th:object") || key.equals("th:errors")) {
            faults.add(key + " needs Spring; here it is printed as it stands");
        }
        if (key.equals("th:utext") && !name.equals(TEXT_AS_IT_IS)) {
            faults.add("th:utext outside " + TEXT_AS_IT_IS);
        }
        if (!key.startsWith("th:")) {
            return;
        }
        if (value.split("__", -1).length > 2) {
            faults.add("two double underscores in " + key + " are preprocessing: " + value);
        }
        expressions(value, faults);
        references(element, value, faults);
    }

    private void expressions(String value, List<String> faults) {
        if (LOGIC.matcher(LITERAL.matcher(value).replaceAll("''")).find()) {
            faults.add("a condition in a template, make it a method of the page: " + value);
        }
        EXPRESSION.matcher(value).results().forEach(found -> {
            try {
                Ognl.parseExpression(found.group(1));
            } catch (OgnlException e) {
                faults.add("not an expression: " + found.group());
            }
        });
    }

    private void references(Element element, String value, List<String> faults) {
        REFERENCE.matcher(value).results().forEach(found -> {
            String reference = found.group(1) + " :: " + found.group(2);
            Set<String> declared = fragments.get(reference);
            if (declared == null) {
                faults.add("no fragment " + reference);
            } else {
                Set<String> missing = new LinkedHashSet<>(declared);
                PARAMETER.matcher(found.group(3) == null ? "" : found.group(3)).results().forEach(given -> missing.remove(given.group(1)));
                if (!missing.isEmpty()) {
                    faults.add(reference + " is called without " + missing);
                }
            }
        });
        ASSET.matcher(value).results().filter(found -> !assets.contains(found.group(1)))
            .forEach(found -> faults.add("no asset " + found.group(1)));
        ICON.matcher(value).results().filter(found -> !icons.contains(found.group(1)))
            .forEach(found -> faults.add("no icon " + found.group(1) + " in img/icons.txt"));
    }
}
