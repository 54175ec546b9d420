package lectern.courses.cartridge;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import lectern.courses.cartridge.References.Target;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Takes the body out of a page and turns every address in it into a placeholder. What is left is structure, not yet clean: the product's
 * sanitiser has the last word.
 */
final class PageBody {

    private static final int MOST_NOTES = 40;
    private static final Pattern CHARSET = Pattern.compile("(?is)<meta[^>]+charset|^\\s*<\\?xml[^>]+encoding");
    private static final String SCRIPTS = "script, noscript, template";
    private static final String UNSEEN = "style, link, meta, base, title, head > *";
    private static final String MEDIA = "img, video, audio, picture, iframe, object, embed, svg, table, a[href]";

    private final References references;
    private final String folder;
    private final Set<String> files = new TreeSet<>();
    private final Set<String> styling = new TreeSet<>();
    private final List<Note> notes = new ArrayList<>();
    private int unnoted;

    private PageBody(References references, String folder) {
        this.references = references;
        this.folder = folder;
    }

    /** A page ready for the importer: its HTML with placeholders, the files it shows or links, the files that only style it. */
    record Body(String html, Set<String> files, Set<String> styling, List<Note> notes, boolean isHidden, boolean isInteractive) {
    }

    static Body of(Document page, String source, String title, References references) {
        Element base = page.selectFirst("base[href]");
        String folder = Lookup.folder(source);
        if (base != null && !base.attr("href").contains(":") && !base.attr("href").startsWith("/")) {
            folder = Lookup.folder(Lookup.normal(folder, base.attr("href") + "x"));
        }
        return new PageBody(references, folder).body(page, title);
    }

    static Document page(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 2048), StandardCharsets.ISO_8859_1);
        boolean isDeclared = CHARSET.matcher(head).find() || head.startsWith("\u00fe\u00ff") || head.startsWith("\u00ff\u00fe");
        try {
            return Jsoup.parse(new ByteArrayInputStream(bytes), isDeclared ? null : isUtf8(bytes) ? "UTF-8" : "windows-1252", "");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    /** Whether Canvas kept the page from students. */
    static boolean isHidden(Document page) {
        Element state = page.selectFirst("meta[name=workflow_state]");
        return state != null && !state.attr("content").equals("active") && !state.attr("content").equals("published");
    }

    private Body body(Document page, String title) {
        page.outputSettings().prettyPrint(false);
        boolean isHidden = isHidden(page);
        styling(page);
        boolean hasScripts = !page.select("script").isEmpty();
        page.select(SCRIPTS).remove();
        page.select(UNSEEN).remove();
        page.body().nodeStream(Comment.class).toList().forEach(Comment::remove);
        boolean isInteractive = hasScripts && page.body().text().isBlank() && page.body().select(MEDIA).isEmpty();
        if (hasScripts) {
            note(Note.Kind.SCRIPTS_REMOVED, "");
        }
        page.body().forEach(PageBody::dropPrograms);
        rewrite(page.body(), title);
        if (unnoted > 0) {
            notes.add(Note.of(Note.Kind.MORE, String.valueOf(unnoted)));
        }
        return new Body(page.body().html().strip(), files, styling, notes, isHidden, isInteractive);
    }

    // What a formula was written as is the one such attribute that is read below.
    private static void dropPrograms(Element element) {
        List<String> names = element.attributes().asList().stream().map(attribute -> attribute.getKey().toLowerCase(Locale.ROOT)).toList();
        names.stream().filter(name -> name.startsWith("on") || name.startsWith("data-") && !name.equals("data-equation-content"))
                .forEach(element::removeAttr);
    }

    private void styling(Document page) {
        for (Element element : page.select("link[href], script[src]")) {
            String address = element.hasAttr("src") ? element.attr("src") : element.attr("href");
            if (references.media(folder, address) instanceof Target.File file) {
                styling.add(file.path());
            }
        }
    }

    private void rewrite(Element body, String title) {
        dropRepeatedTitle(body, title);
        dropCanvasFurniture(body);
        body.select("img.equation_image").forEach(PageBody::formula);
        body.select("a[href], area[href]").forEach(this::link);
        body.select("img, input[type=image]").forEach(this::image);
        body.select("video, audio").forEach(this::player);
        body.select("iframe, frame, embed, object").forEach(this::embed);
    }

    private static void dropRepeatedTitle(Element body, String title) {
        Element heading = body.selectFirst("h1");
        boolean isFirst = heading != null && body.text().startsWith(heading.text()) && heading.select(MEDIA).isEmpty();
        if (isFirst && heading.text().strip().equalsIgnoreCase(title)) {
            heading.remove();
        }
    }

    // Canvas stores its own "(Links to an external site.)" and play-button overlays inside the author's text.
    private static void dropCanvasFurniture(Element body) {
        body.select("img.media_comment_thumbnail").remove();
        body.select(".screenreader-only, .ui-icon").stream().filter(part -> part.closest("a") != null).toList().forEach(Element::remove);
        body.select("a.youtubed").stream().filter(link -> link.text().isBlank() && link.select(MEDIA).size() <= 1).forEach(Element::remove);
    }

    private static void formula(Element image) {
        String formula = image.attr("data-equation-content");
        if (!formula.isBlank()) {
            image.replaceWith(new Element("span").attr("data-formula", formula.strip()));
        }
    }

    private void embed(Element embed) {
        if (embed.parent() == null) {
            return;
        }
        String address = embedded(embed);
        String watch = VideoSites.watch(address.startsWith("//") ? "https:" + address : address).orElse(address);
        Target target = references.link(folder, watch);
        if (address.isBlank() || target instanceof Target.Dead) {
            dead(address);
            embed.remove();
            return;
        }
        note(Note.Kind.EMBED_REPLACED, watch);
        embed.replaceWith(linkTo(embed, target, watch));
    }

    private static String embedded(Element embed) {
        Element inner = embed.selectFirst("param[name=movie], param[name=src], embed[src]");
        String own = embed.hasAttr("data") ? embed.attr("data") : embed.attr("src");
        if (!own.isBlank() || inner == null) {
            return own.strip();
        }
        return (inner.hasAttr("value") ? inner.attr("value") : inner.attr("src")).strip();
    }

    private Element linkTo(Element embed, Target target, String watch) {
        Element link = new Element("a").attr("href", address(target));
        String label = embed.attr("title").isBlank() ? embed.attr("aria-label") : embed.attr("title");
        link.text(label.isBlank() ? readable(watch) : label.strip());
        return embed.closest("p, a") != null ? link : new Element("p").appendChild(link);
    }

    private static String readable(String address) {
        if (address.contains("://")) {
            return Text.line(address);
        }
        String path = Lookup.decoded(Lookup.withoutQuery(address));
        return Text.line(path.substring(path.lastIndexOf('/') + 1));
    }

    private void image(Element image) {
        String source = image.attr("src").isBlank() ? firstOfSet(image.attr("srcset")) : image.attr("src");
        image.removeAttr("srcset");
        Target target = references.media(folder, source);
        if (target instanceof Target.Dead) {
            dead(source);
            withdraw(image, "src");
            return;
        }
        if (target instanceof Target.Address web && !web.url().startsWith("data:")) {
            note(Note.Kind.FOREIGN_IMAGE, web.url());
        }
        image.attr("src", address(target));
    }

    private static String firstOfSet(String set) {
        return set.strip().split("[\\s,]+", 2)[0];
    }

    private void player(Element player) {
        for (Element part : player.select("[src], [poster]")) {
            medium(part, "src");
            medium(part, "poster");
        }
        if (!player.hasAttr("src") && player.select("source[src]").isEmpty()) {
            player.remove();
        }
    }

    private void medium(Element part, String attribute) {
        if (!part.hasAttr(attribute)) {
            return;
        }
        Target target = references.media(folder, part.attr(attribute));
        if (target instanceof Target.Dead) {
            dead(part.attr(attribute));
            part.removeAttr(attribute);
        } else {
            part.attr(attribute, address(target));
        }
    }

    private void link(Element link) {
        Target target = references.link(folder, link.attr("href"));
        if (target instanceof Target.Dead) {
            dead(link.attr("href"));
            withdraw(link, "href");
        } else {
            link.attr("href", address(target));
        }
    }

    private String address(Target target) {
        if (target instanceof Target.File file) {
            files.add(file.path());
            return Placeholders.file(file.path());
        }
        return ((Target.Address) target).url();
    }

    /** Takes an address that leads nowhere out of the page: a link leaves its words, an image its description. */
    static void withdraw(Element element, String attribute) {
        if (element.nameIs("img") && attribute.equals("src")) {
            element.replaceWith(new TextNode(element.attr("alt")));
        } else if (element.nameIs("a") && !element.hasAttr("id") && !element.hasAttr("name")) {
            element.unwrap();
        } else {
            element.removeAttr(attribute);
        }
    }

    private void dead(String address) {
        note(Note.Kind.DEAD_REFERENCE, address);
    }

    private void note(Note.Kind kind, String argument) {
        Note note = Note.of(kind, argument);
        if (notes.size() >= MOST_NOTES) {
            unnoted++;
        } else if (!notes.contains(note)) {
            notes.add(note);
        }
    }
}
