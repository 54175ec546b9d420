package lectern.guards;

import static lectern.guards.Changes.NOTHING;
import static lectern.guards.Changes.idOf;
import static lectern.guards.Changes.press;
import static lectern.guards.Changes.submit;

import java.util.Map;
import lectern.testing.Answer;
import lectern.testing.OwnOrganization;
import lectern.testing.Visitor;

/** What changes the library and what courses have of it. */
final class LibraryChanges {

    private final OwnOrganization own;
    private final Visitor ivo;
    private int made;

    /** A lesson, and the item it is kept as. */
    private record Kept(String lesson, String item) {
    }

    LibraryChanges(Changes changes) {
        own = changes.own();
        ivo = changes.ivo();
        changes.put("library.folders.create", () -> submit(ivo, own.path("/library"), "#new-folder", Map.of("name", "Folder " + made++)));
        changes.put("library.folder.rename", () -> submit(ivo, folder(), "#folder", Map.of("name", "Renamed " + made++)));
        changes.put("library.folder.delete", () -> press(ivo, folder() + "/deletion"));
        changes.put("library.keep.keep", () -> submit(ivo, keeping(lesson()), "#keep", NOTHING));
        changes.put("library.item.delete", () -> press(ivo, kept().item() + "/deletion"));
        changes.put("library.item.restore", () -> {
            String item = kept().item();
            press(ivo, item + "/deletion");
            return press(ivo, item + "/restoration");
        });
        changes.put("library.item-details.save", () -> submit(ivo, kept().item() + "/details", "#details", Map.of("tags", "one, two")));
        changes.put("library.item-versions.publish", () -> {
            Kept kept = kept();
            submit(ivo, kept.lesson(), "#lesson", Map.of("body", "<p>Better words.</p>"));
            return submit(ivo, kept.item(), "#publish", NOTHING);
        });
        changes.put("library.item-uses.use", () -> use(kept().item(), lesson()));
        changes.put("library.update.accept", () -> submit(ivo, update(), "#accept", NOTHING));
        changes.put("library.update.ignore", () -> {
            String update = update();
            String number = ivo.get(update).document().select("#accept [name=number]").val();
            return press(ivo, update + "/ignoring", Map.of("number", number));
        });
    }

    private String folder() {
        String place = submit(ivo, own.path("/library"), "#new-folder", Map.of("name", "Folder " + made++)).location();
        return own.path("/library/folders/" + place.substring(place.indexOf('=') + 1));
    }

    private String lesson() {
        String edit = submit(ivo, own.path("/courses/new"), "#new-course", Map.of("title", "Shared " + made++, "summary", "What it is for.", "subject", "")).location();
        String section = submit(ivo, edit, "#new-section", Map.of("title", "Part")).location();
        String lesson = submit(ivo, edit + "/lessons/new?section=" + idOf(section), "#new-lesson", Map.of("title", "One", "kind", "article")).location();
        submit(ivo, lesson, "#lesson", Map.of("body", "<p>Words.</p>"));
        return lesson;
    }

    private static String keeping(String lesson) {
        return lesson.replaceFirst("/edit/lessons/.*", "/edit/library/new?lesson=" + idOf(lesson));
    }

    private Kept kept() {
        String lesson = lesson();
        return new Kept(lesson, submit(ivo, keeping(lesson), "#keep", NOTHING).location());
    }

    private Answer use(String item, String into) {
        String course = into.replaceFirst(".*/courses/", "").replaceFirst("/edit/.*", "");
        return submit(ivo, item + "/uses?course=" + course, "#use", NOTHING);
    }

    private String update() {
        Kept kept = kept();
        String into = lesson();
        use(kept.item(), into);
        submit(ivo, kept.lesson(), "#lesson", Map.of("body", "<p>Better words.</p>"));
        submit(ivo, kept.item(), "#publish", NOTHING);
        return ivo.get(into.replaceFirst("/edit/lessons/.*", "/edit/library")).document().select("main .list__row a").attr("href");
    }
}
