package lectern.launcher;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A course of the demo world, read from its HTML file: meta elements, a section a chapter, an article a lesson. */
record DemoCourse(String slug, Document page) {

    static DemoCourse read(String slug, String html) {
        return new DemoCourse(slug, Jsoup.parse(html));
    }

    record Section(String title, List<Lesson> lessons) {
    }

    record Lesson(String slug, String title, String kind, int minutes, String completion, String file, String address, Element body) {
    }

    String title() {
        return page.title();
    }

    String language() {
        return page.selectFirst("html").attr("lang");
    }

    /** The full-text configuration that belongs to the language. */
    String searchConfiguration() {
        return switch (language().substring(0, 2)) {
            case "de" -> "german";
            case "en" -> "english";
            default -> "simple";
        };
    }

    String meta(String name) {
        var element = page.selectFirst("meta[name=" + name + "]");
        return element == null ? "" : element.attr("content").strip();
    }

    List<String> coInstructors() {
        return Arrays.stream(meta("co-instructors").split("[,\\s]+")).filter(email -> !email.isEmpty()).toList();
    }

    Integer capacity() {
        return meta("capacity").isEmpty() ? null : Integer.valueOf(meta("capacity"));
    }

    List<Section> sections() {
        return page.select("body > section").stream()
            .map(section -> new Section(section.selectFirst("h1").text(), section.select("> article").stream().map(DemoCourse::lesson).toList()))
            .toList();
    }

    private static Lesson lesson(Element article) {
        var body = article.clone();
        var heading = body.selectFirst("h2");
        heading.remove();
        // The title is the page's own now; the headings of the text come right below it.
        body.select("h3").tagName("h2");
        body.select("h4").tagName("h3");
        return new Lesson(article.id(), heading.text(), article.attr("data-kind"), Integer.parseInt(article.attr("data-minutes")),
            article.attr("data-completion"), fileName(article.attr("data-file")), article.attr("data-href"), body);
    }

    /** The name of a file of the demo world that an address in a page points to, or an empty text. */
    static String fileName(String address) {
        var folder = address.toLowerCase(Locale.ROOT).indexOf("files/");
        return folder < 0 || address.contains("://") ? "" : address.substring(folder + "files/".length());
    }
}
