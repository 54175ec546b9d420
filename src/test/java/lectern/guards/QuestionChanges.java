package lectern.guards;

import static lectern.guards.Changes.press;
import static lectern.guards.Changes.submit;

import java.util.Map;
import lectern.testing.Answer;
import lectern.testing.Visitor;

/** What changes questions and answers: Max asks, Ivo teaches and answers. */
final class QuestionChanges {

    private static final Map<String, String> REASON = Map.of("reason", "It is an advertisement.");

    private final Changes changes;
    private final Visitor ivo;
    private final Visitor max;
    private final String course;
    private int made;

    QuestionChanges(Changes changes) {
        this.changes = changes;
        this.ivo = changes.ivo();
        this.max = changes.max();
        this.course = course();
        changes.put("questions.lesson-questions.create", this::ask);
        changes.put("questions.course-questions.save", () -> press(ivo, course + "/questions/settings", Map.of("anonymity", "true")));
        changes.put("questions.answers.create", () -> press(ivo, asked() + "/answers", Map.of("body", "Because.")));
        changes.put("questions.question.save", () -> submit(max, asked() + "/edit", "#edit-form", Map.of("title", "In other words")));
        changes.put("questions.vote.create", () -> press(ivo, asked() + "/vote"));
        changes.put("questions.vote.undo", () -> after(ivo, asked(), "/vote", "/vote/undo"));
        changes.put("questions.acceptance.create", () -> press(max, answered() + "/acceptance"));
        changes.put("questions.acceptance.undo", () -> after(max, answered(), "/acceptance", "/acceptance/undo"));
        changes.put("questions.question-lock.create", () -> press(ivo, asked() + "/lock"));
        changes.put("questions.question-lock.undo", () -> after(ivo, asked(), "/lock", "/lock/undo"));
        changes.put("questions.question-place.move", () -> {
            String page = asked() + "/place";
            String other = ivo.get(page).document().select("option:not([selected])").val();
            return submit(ivo, page, "#place-form", Map.of("lesson", other));
        });
        changes.put("questions.deletion.create", () -> press(max, asked() + "/deletion"));
        changes.put("questions.deletion.undo", () -> after(max, asked(), "/deletion", "/deletion/undo"));
        changes.put("questions.reports.create", () -> press(ivo, asked() + "/reports", REASON));
        changes.put("questions.reports.settle", () -> {
            String asked = asked();
            press(ivo, asked + "/reports", REASON);
            return press(ivo, asked + "/reports/settlement");
        });
    }

    private Answer ask() {
        return press(max, course + "/lessons/first/questions", Map.of("title", "Question " + made++));
    }

    private String asked() {
        return ask().location();
    }

    private String answered() {
        String location = press(ivo, asked() + "/answers", Map.of("body", "Because.")).location();
        return course + "/questions/" + location.replaceAll(".*#post-", "");
    }

    private static Answer after(Visitor visitor, String post, String first, String second) {
        press(visitor, post + first);
        return press(visitor, post + second);
    }

    // A course with two lessons that Max is in.
    private String course() {
        String edit = submit(ivo, changes.own().path("/courses/new"), "#new-course", Map.of("title", "Questions", "summary", "What is asked.")).location();
        String section = submit(ivo, edit, "#new-section", Map.of("title", "One")).location();
        for (String title : new String[] {"First", "Second"}) {
            var form = ivo.get(edit + "/lessons/new?section=" + Changes.idOf(section)).form("#new-lesson");
            String lesson = ivo.submit(form, Map.of("title", title, "kind", "article")).location();
            submit(ivo, lesson, "#lesson", Map.of("body", "<p>Words.</p>"));
        }
        press(ivo, edit + "/status/published");
        String address = edit.replaceAll("/edit$", "");
        press(max, address + "/enrollment");
        return address;
    }
}
