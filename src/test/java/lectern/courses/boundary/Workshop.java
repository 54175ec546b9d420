package lectern.courses.boundary;

import java.util.LinkedHashMap;
import java.util.Map;
import lectern.testing.Answer;
import lectern.testing.OwnOrganization;
import lectern.testing.Visitor;

/** A course in the making. */
final class Workshop {

    final Visitor author;
    final String course;
    final String edit;

    private Workshop(Visitor author, String course) {
        this.author = author;
        this.course = course;
        this.edit = course + "/edit";
    }

    static Workshop begin(OwnOrganization own, Visitor author, String title) {
        var form = author.get(own.path("/courses/new")).form("#new-course");
        var place = author.submit(form, Map.of("title", title, "summary", "What one can do afterwards.", "subject", "Money")).location();
        return new Workshop(author, place.substring(0, place.length() - "/edit".length()));
    }

    /** A course that is there already. */
    static Workshop of(Visitor author, String course) {
        return new Workshop(author, course);
    }

    static Workshop published(OwnOrganization own, Visitor author, String title) {
        var workshop = begin(own, author, title);
        workshop.article(workshop.section("First look"), "Why read one", "<p>It is a photograph.</p>");
        workshop.press(workshop.edit + "/status/published");
        return workshop;
    }

    /** Answers the address of the new section. */
    String section(String title) {
        return author.submit(author.get(edit).form("#new-section"), Map.of("title", title)).location();
    }

    String sectionInside(String section, String title) {
        return author.submit(author.get(section).form("#new-section"), Map.of("title", title)).location();
    }

    /** Answers the address of the new lesson. */
    String lesson(String section, String kind, String title) {
        var form = author.get(edit + "/lessons/new?section=" + id(section)).form("#new-lesson");
        return author.submit(form, Map.of("title", title, "kind", kind)).location();
    }

    String article(String section, String title, String html) {
        var lesson = lesson(section, "article", title);
        save(lesson, Map.of("body", html));
        return lesson;
    }

    Answer save(String lesson, Map<String, ?> values) {
        return author.submit(author.get(lesson).form("#lesson"), values);
    }

    /** Presses a button that posts to this address. */
    Answer press(String address) {
        return post(author, address, Map.of());
    }

    Answer press(String address, Map<String, ?> fields) {
        return post(author, address, fields);
    }

    /** What the sentence after a step says. */
    String said(Answer redirect) {
        return author.follow(redirect).textOf(".flash p");
    }

    /** Takes the step before back, with the button that the page offers. */
    Answer undo(Answer redirect) {
        return author.submit(author.follow(redirect).form(".flash form"), Map.of());
    }

    /** The lines of the outline as its author sees them. */
    String outline() {
        return String.join(" | ", author.get(edit).document().select(".author__outline .author__link > span:first-of-type").eachText());
    }

    static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    /** Posts with the person's own token, whatever page offers the form. */
    static Answer post(Visitor visitor, String address, Map<String, ?> fields) {
        return visitor.post(address, withToken(visitor, fields));
    }

    static Map<String, Object> withToken(Visitor visitor, Map<String, ?> fields) {
        var all = new LinkedHashMap<String, Object>(fields);
        all.put("_csrf", token(visitor));
        return all;
    }

    static String token(Visitor visitor) {
        return visitor.get("/account").document().select("meta[name=csrf]").attr("content");
    }
}
