package lectern.notes.boundary;

import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lectern.testing.Answer;
import lectern.testing.Lectern;
import lectern.testing.OwnOrganization;
import lectern.testing.Visitor;

/** An organization of the tests' own: Ivo teaches, Max and Nia learn in his courses, Ona looks after it, Dan is of another one. */
final class Desk {

    static final String TEXT = "<p>A balance sheet is a photograph. It shows one day.</p><h2>Two sides</h2><p>The left side says what there is.</p>"
        + "<ul><li>Machines and goods</li><li>Money in the bank</li></ul><p>It shows one day, and no more.</p>";

    private static Desk shared;

    final OwnOrganization own = OwnOrganization.at(Lectern.running());
    final Visitor ona = own.admin();
    final Visitor ivo = own.join("Ivo", "instructor");
    final Visitor max = own.join("Max");
    final Visitor nia = own.join("Nia");
    final Visitor dan = Visitor.of(Lectern.running()).signIn("dan@globex.test");

    static synchronized Desk shared() {
        shared = shared == null ? new Desk() : shared;
        return shared;
    }

    /** A published course of Ivo's with two lessons, in which Max and Nia are. */
    Course course(String title) {
        String edit = ivo.submit(ivo.get(own.path("/courses/new")).form("#new-course"), Map.of("title", title, "summary", "About it.", "subject", "Money")).location();
        Course course = new Course(edit.substring(0, edit.length() - "/edit".length()));
        String section = ivo.submit(ivo.get(edit).form("#new-section"), Map.of("title", "First look")).location();
        for (String lesson : List.of("Photograph", "Other words")) {
            ivo.submit(ivo.get(edit + "/lessons/new?section=" + section.substring(section.lastIndexOf('/') + 1)).form("#new-lesson"), Map.of("title", lesson, "kind", "article"));
        }
        course.write("Photograph", TEXT);
        course.write("Other words", "<p>Nothing much.</p>");
        press(ivo, edit + "/status/published", Map.of());
        press(max, course.path + "/enrollment", Map.of());
        press(nia, course.path + "/enrollment", Map.of());
        return course;
    }

    /** Posts with the person's own token, whatever page offers the form. */
    static Answer press(Visitor visitor, String address, Map<String, ?> fields) {
        Map<String, Object> all = new LinkedHashMap<>(fields);
        all.put("_csrf", visitor.get("/account").document().select("meta[name=csrf]").attr("content"));
        return visitor.post(address, all);
    }

    String mine() {
        return own.path("/notes");
    }

    /** The words of everything a person keeps, as the page of it lists them. */
    String listed(Visitor visitor, String query) {
        return visitor.get(mine() + query).document().select("#rows .note").stream()
            .map(note -> note.select("blockquote > span:last-child, .note__body, .note__kind").eachText().stream().collect(joining(" / "))).collect(joining(" | "));
    }

    /** A course. */
    final class Course {

        final String path;

        private Course(String path) {
            this.path = path;
        }

        String slug() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        String lesson() {
            return path + "/lessons/photograph";
        }

        String other() {
            return path + "/lessons/other-words";
        }

        String notes() {
            return lesson() + "/notes";
        }

        /** The page on which a lesson is written. */
        String editor(String title) {
            return URI.create(ivo.get(path + "/edit").document().select(".author__outline a.author__link:contains(" + title + ")").first().absUrl("href")).getPath();
        }

        Answer write(String title, String html) {
            return ivo.submit(ivo.get(editor(title)).form("#lesson"), Map.of("body", html));
        }

        Answer highlight(Visitor visitor, String quote, String body) {
            return press(visitor, notes(), Map.of("quote", quote, "color", "green", "start", "3", "body", body));
        }

        Answer note(Visitor visitor, String body) {
            return visitor.submit(visitor.get(notes()).form("form.notes__new"), Map.of("body", body));
        }

        /** What one's own list below the lesson says. */
        String list(Visitor visitor) {
            return visitor.get(notes()).document().select("[data-note]").stream()
                .map(note -> note.select("[data-note-quote], .note__body").eachText().stream().collect(joining(" / "))
                    + (note.select("[data-note-lost]").isEmpty() || note.select("[data-note-lost]").hasAttr("hidden") ? "" : " (lost)")).collect(joining(" | "));
        }
    }
}
