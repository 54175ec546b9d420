package lectern.courses.cartridge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import lectern.courses.cartridge.Content.Article;
import lectern.courses.cartridge.PageBody.Body;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Renders the pages of a package, one at a time. */
final class Pages {

    private static final int HEAD = 1 << 16;

    private final Archive archive;
    private final ResourceXml xml;
    private final References references;

    Pages(Archive archive, ResourceXml xml, References references) {
        this.archive = archive;
        this.xml = xml;
        this.references = references;
    }

    /** Whether a page has more bytes or tags than can be held in memory without a thought. */
    boolean isTooLarge(Article article) {
        if (article.source().isEmpty()) {
            return false;
        }
        if (archive.file(article.source()).orElseThrow().size() > archive.limits().pageBytes()) {
            return true;
        }
        int tags = 0;
        for (byte one : archive.bytes(article.source())) {
            tags += one == '<' || one == ';' && article.isDiscussion() ? 1 : 0;
        }
        return tags > archive.limits().pageTags();
    }

    Body body(Article article, String title, List<String> files) {
        if (article.source().isEmpty()) {
            return list(files);
        }
        return PageBody.of(article.isDiscussion() ? topic(article.source()) : page(article.source()), article.source(), title, references);
    }

    /** The title a page gives itself; empty where it gives none. */
    String title(Article article) {
        if (article.source().isEmpty()) {
            return "";
        }
        if (article.isDiscussion()) {
            return xml.label(article.source()).title();
        }
        return Text.title(head(article.source()).title());
    }

    /** The start of a page, with its title and what it says of itself. */
    Document head(String path) {
        try (InputStream in = archive.stream(path)) {
            return PageBody.page(in.readNBytes(HEAD));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Document page(String path) {
        return PageBody.page(archive.bytes(path));
    }

    private Document topic(String path) {
        ResourceXml.Topic topic = xml.topic(path);
        Document page = Jsoup.parseBodyFragment(topic.html());
        if (!topic.attachments().isEmpty()) {
            Element list = page.body().appendElement("ul");
            topic.attachments().forEach(file -> list.appendElement("li").appendElement("a").attr("href", file).text(name(file)));
        }
        return page;
    }

    private Body list(List<String> files) {
        Element list = new Element("ul");
        for (String path : files) {
            list.appendElement("li").appendElement("a").attr("href", Placeholders.file(path)).text(name(path));
        }
        return new Body(list.outerHtml(), Set.copyOf(files), Set.of(), List.of(), false, false);
    }

    private static String name(String path) {
        String decoded = Lookup.decoded(Lookup.withoutQuery(path));
        return Text.line(decoded.substring(decoded.lastIndexOf('/') + 1));
    }
}
