package lectern.guards;

import static lectern.guards.Changes.NOTHING;
import static lectern.guards.Changes.idOf;
import static lectern.guards.Changes.press;
import static lectern.guards.Changes.submit;
import static lectern.guards.Changes.token;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import lectern.courses.cartridge.CartridgeBuilder;
import lectern.testing.Answer;
import lectern.testing.HeldTable;
import lectern.testing.Lectern;
import lectern.testing.OwnOrganization;
import lectern.testing.Visitor;

/** What changes courses, imports and the students of a course. */
final class CourseChanges {

    private final Changes changes;
    private final OwnOrganization own;
    private final Visitor ivo;
    private final Visitor max;
    private int made;

    CourseChanges(Changes changes) {
        this.changes = changes;
        this.own = changes.own();
        this.ivo = changes.ivo();
        this.max = changes.max();
        courses();
        outline();
        files();
        selection();
        copies();
        imports();
        enrollments();
        students();
    }

    private void courses() {
        changes.put("courses.new-course.create", () -> newCourse("Begun"));
        changes.put("courses.course-settings.save", () -> submit(ivo, course() + "/edit/settings", "#settings", Map.of("summary", "Another summary")));
        changes.put("courses.status.publish", () -> press(ivo, course() + "/edit/status/published"));
        changes.put("courses.status.withdraw", () -> press(ivo, published() + "/edit/status/draft"));
        changes.put("courses.status.archive", () -> press(ivo, published() + "/edit/status/archived"));
        changes.put("courses.course-deletion.create", () -> press(ivo, course() + "/edit/deletion"));
        changes.put("courses.course-trash.restore", () -> {
            press(ivo, course() + "/edit/deletion");
            return submit(ivo, own.path("/courses/trash"), "main .list__row form", NOTHING);
        });
        changes.put("courses.cover.replace", () -> cover(course()));
        changes.put("courses.cover.remove", () -> {
            String course = course();
            cover(course);
            return press(ivo, course + "/edit/cover/removal");
        });
    }

    private void outline() {
        changes.put("courses.sections.create", () -> section(course()));
        changes.put("courses.section.rename", () -> submit(ivo, section(course()).location(), "#rename-section", Map.of("title", "Renamed")));
        changes.put("courses.section-place.move", () -> press(ivo, section(course()).location() + "/place", Map.of("go", "up")));
        deletion("courses.section", () -> section(course()).location());
        changes.put("courses.lessons.create", () -> newLesson(section(course()).location(), "article"));
        changes.put("courses.lesson.save", () -> submit(ivo, lesson("article"), "#lesson", Map.of("body", "<p>Words.</p>")));
        changes.put("courses.lesson.saveQuietly", () -> {
            String lesson = lesson("article");
            String version = ivo.get(lesson).document().select("[name=version]").val();
            Visitor script = Visitor.of(Lectern.running()).cookie("session", ivo.cookie("session")).with("Accept", "application/json").with("X-CSRF-Token", token(ivo));
            return script.post(lesson, Map.of("title", "Quiet", "body", "<p>Words.</p>", "rule", "opened", "obligation", "required", "version", version));
        });
        changes.put("courses.lesson-versions.restore", () -> {
            String first = lesson("article");
            submit(ivo, first, "#lesson", Map.of("body", "<p>Words.</p>"));
            String copy = submit(ivo, first, "form[action$=/copies]", NOTHING).location();
            submit(ivo, copy, "#lesson", Map.of("body", "<p>Other words.</p>"));
            String earlier = ivo.get(copy + "/versions").document().select("main ol a").last().attr("href");
            return submit(ivo, earlier, "form[action$=/restoration]", NOTHING);
        });
        changes.put("courses.release.saveOfCourse", () -> release(course() + "/edit/release", Map.of("ordering", "after_previous")));
        changes.put("courses.release.saveOfSection", () -> release(section(course()).location().replace("/sections/", "/release/sections/"), Map.of("timing", "at_once")));
        changes.put("courses.release.saveOfLesson", () -> release(lesson("article").replace("/lessons/", "/release/lessons/"), Map.of("timing", "at_once")));
        changes.put("courses.selection-release.save", () -> {
            String lesson = lesson("article");
            return press(ivo, lesson.replaceFirst("/lessons/.*", "/selection/release"),
                Map.of("lessons", lesson.replaceFirst(".*/", ""), "timing", "at_once", "ordering", "", "due", ""));
        });
        changes.put("courses.lesson-copies.create", () -> submit(ivo, lesson("article"), "form[action$=/copies]", NOTHING));
        changes.put("courses.lesson-place.move", () -> {
            String section = section(course()).location();
            newLesson(section, "article");
            return press(ivo, newLesson(section, "article").location() + "/place", Map.of("go", "up"));
        });
        deletion("courses.lesson", () -> lesson("article"));
    }

    private void selection() {
        changes.put("courses.lesson-hiding.create", () -> press(ivo, lesson("article") + "/hiding"));
        changes.put("courses.lesson-hiding.undo", () -> {
            String lesson = lesson("article");
            press(ivo, lesson + "/hiding");
            return press(ivo, lesson + "/hiding/undoing");
        });
        changes.put("courses.selection.move", () -> {
            String lesson = lesson("article");
            return chosen(lesson, "place", Map.of("place", "start", "section", idOf(section(courseOf(lesson)).location())));
        });
        changes.put("courses.selection.copy", () -> chosen(lesson("article"), "copies", NOTHING));
        changes.put("courses.selection.hide", () -> chosen(lesson("article"), "hiding", NOTHING));
        changes.put("courses.selection.show", () -> {
            String lesson = lesson("article");
            chosen(lesson, "hiding", NOTHING);
            return chosen(lesson, "showing", NOTHING);
        });
        changes.put("courses.selection.delete", () -> chosen(lesson("article"), "deletion", NOTHING));
        changes.put("courses.selection.restore", () -> {
            Answer deleted = chosen(lesson("article"), "deletion", NOTHING);
            return submit(ivo, deleted.location(), ".flash form", NOTHING);
        });
    }

    private void copies() {
        changes.put("courses.copies.create", this::copy);
        changes.put("courses.copy.cancel", () -> {
            String page = own.path("/courses/new/copies?of=" + idOf(course()));
            // Otherwise it would be made before it can be stopped.
            try (HeldTable held = HeldTable.of(Lectern.running(), "courses")) {
                return press(ivo, submit(ivo, page, "#copy", NOTHING).location() + "/cancellation");
            }
        });
    }

    private Answer copy() {
        return submit(ivo, own.path("/courses/new/copies?of=" + idOf(course())), "#copy", NOTHING);
    }

    private Answer chosen(String lesson, String what, Map<String, String> more) {
        Map<String, String> values = new HashMap<>(more);
        values.put("lessons", idOf(lesson));
        return press(ivo, courseOf(lesson) + "/edit/selection/" + what, values);
    }

    private static String courseOf(String lesson) {
        return lesson.replaceAll("/edit/.*", "");
    }

    private void files() {
        changes.put("courses.upload.forCourse", () -> uploadTo(course() + "/edit/files"));
        changes.put("courses.upload.forLesson", () -> uploadTo(lesson("resource")));
        changes.put("courses.lesson-file.remove", () -> takeOut(lesson("resource")));
        changes.put("courses.lesson-file.choose", () -> {
            String lesson = lesson("resource");
            takeOut(lesson);
            return submit(ivo, lesson, "form:has([name=chosen])", NOTHING);
        });
        changes.put("courses.course-files.letGo", () -> letGo(course() + "/edit/files"));
        changes.put("courses.course-files.keep", () -> {
            String files = course() + "/edit/files";
            return submit(ivo, letGo(files).location(), "form[action$=/keeping]", NOTHING);
        });
        changes.put("courses.lesson-captions.create", () -> sendCaptions(lesson("video")));
        deletion("courses.lesson-captions", this::captions);
        changes.put("courses.pictures.create", () -> ivo.upload(course() + "/edit/pictures?_csrf=" + token(ivo), Map.of("file", changes.picture())));
    }

    private void imports() {
        changes.put("courses.packages.upload", this::sendPackage);
        changes.put("courses.import.cancel", () -> press(ivo, sendPackage().location() + "/cancellation"));
        changes.put("courses.import.begin", () -> submit(ivo, sendPackage().location(), "#decision", NOTHING));
    }

    private void enrollments() {
        changes.put("enrollments.enrollment.create", () -> press(max, published() + "/enrollment"));
        changes.put("enrollments.enrollment.drop", () -> press(max, enrolled() + "/enrollment/dropping"));
        changes.put("enrollments.lesson-completion.create", () -> press(max, enrolled() + "/lessons/first/completion"));
        changes.put("enrollments.lesson-completion.undo", () -> {
            String course = enrolled();
            press(max, course + "/lessons/first/completion");
            return press(max, course + "/lessons/first/completion/undoing");
        });
    }

    private void students() {
        changes.put("enrollments.enrolling.create", () -> submit(ivo, published() + "/people/enrolling", "form:has([name=people])", Map.of("people", own.email("max"))));
        changes.put("enrollments.student.admit", () -> press(ivo, student() + "/access", Map.of("until", "2099-06-30")));
        changes.put("enrollments.student.recount", () -> press(ivo, student() + "/recount"));
        changes.put("enrollments.correction.correct", () -> {
            String student = student();
            String lesson = ivo.get(student).document().select("td a[href*=/people/]").attr("href");
            return submit(ivo, lesson, "#correction", Map.of("state", "complete", "reason", "Shown in class"));
        });
        changes.put("enrollments.groups.create", () -> group(published()));
        changes.put("enrollments.group.save", () -> submit(ivo, group(published()).location(), "#group", Map.of("name", "Another name")));
        changes.put("enrollments.group.delete", () -> press(ivo, group(published()).location() + "/deletion"));
        changes.put("enrollments.group.add", () -> join(student()));
        changes.put("enrollments.group.grant", () -> grant(join(student()).location()));
        changes.put("enrollments.group.withdraw", () -> withdraw(grant(join(student()).location()).location()));
        changes.put("enrollments.extensions.grant", () -> grant(student()));
        changes.put("enrollments.extensions.withdraw", () -> withdraw(grant(student()).location()));
        changes.put("enrollments.student.drop", () -> press(ivo, student() + "/dropping"));
        changes.put("enrollments.student.takeBack", () -> {
            String student = student();
            press(ivo, student + "/dropping");
            return press(ivo, student + "/return");
        });
    }

    private void deletion(String noun, Supplier<String> thing) {
        changes.put(noun + ".delete", () -> press(ivo, thing.get() + "/deletion"));
        changes.put(noun + ".restore", () -> {
            String address = thing.get();
            press(ivo, address + "/deletion");
            return press(ivo, address + "/restoration");
        });
    }

    private Answer newCourse(String title) {
        return submit(ivo, own.path("/courses/new"), "#new-course", Map.of("title", title + " " + ++made, "summary", "What one can do afterwards.", "subject", "Money"));
    }

    /** A draft with one lesson that is marked as done. */
    private String course() {
        String course = newCourse("Course").location().replaceAll("/edit$", "");
        String lesson = submit(ivo, course + "/edit/lessons/new?section=" + idOf(section(course).location()), "#new-lesson", Map.of("title", "First", "kind", "article")).location();
        submit(ivo, lesson, "#lesson", Map.of("body", "<p>Words.</p>", "rule", "marked_done"));
        return course;
    }

    private String published() {
        String course = course();
        press(ivo, course + "/edit/status/published");
        return course;
    }

    /** A course that Max is in. */
    String enrolled() {
        String course = published();
        press(max, course + "/enrollment");
        return course;
    }

    private String student() {
        String course = enrolled();
        return course + "/people/" + idOf(ivo.get(course + "/people").document().select("main a[href*=/people/]:contains(Max)").attr("href"));
    }

    private Answer section(String course) {
        return submit(ivo, course + "/edit", "#new-section", Map.of("title", "Section " + ++made));
    }

    private Answer group(String course) {
        return submit(ivo, course + "/people/groups", "#new-group", Map.of("name", "Autumn"));
    }

    private Answer join(String student) {
        String group = group(student.replaceFirst("/people/.*", "")).location();
        return submit(ivo, group, "#members", Map.of("people", own.email("max")));
    }

    private Answer grant(String whom) {
        return submit(ivo, whom, "#extension", Map.of("kind", "days", "days", "3", "reason", "Was ill"));
    }

    private Answer withdraw(String whom) {
        return submit(ivo, whom, "form[action$=/withdrawal]", NOTHING);
    }

    private Answer release(String page, Map<String, ?> said) {
        return submit(ivo, page, "#release", said);
    }

    private Answer newLesson(String section, String kind) {
        return submit(ivo, section.replaceAll("/sections/.*", "/lessons/new?section=" + idOf(section)), "#new-lesson", Map.of("title", "Lesson " + ++made, "kind", kind));
    }

    private String lesson(String kind) {
        return newLesson(section(course()).location(), kind).location();
    }

    private Answer cover(String course) {
        return submit(ivo, course + "/edit/settings", "#cover-form", Map.of("cover", changes.picture()));
    }

    private Answer uploadTo(String page) {
        return submit(ivo, page, "#file-form", Map.of("file", changes.file("sheet.txt", "Do this.".getBytes())));
    }

    private Answer sendCaptions(String lesson) {
        submit(ivo, lesson, "#file-form", Map.of("file", Path.of("db/demo/files/one-lift-slowly.webm")));
        return submit(ivo, lesson, "#captions-form", Map.of("captions", changes.file("words.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n".getBytes())));
    }

    private String captions() {
        String lesson = lesson("video");
        sendCaptions(lesson);
        return ivo.get(lesson).document().select("form[action*=/captions/]").attr("action").replaceAll("/deletion$", "");
    }

    private Answer takeOut(String lesson) {
        uploadTo(lesson);
        return submit(ivo, lesson, "form[action$=/file/removal]", NOTHING);
    }

    private Answer letGo(String files) {
        uploadTo(files);
        return submit(ivo, files, ".list form[action$=/deletion]", NOTHING);
    }

    private Answer sendPackage() {
        return submit(ivo, own.path("/courses/import"), "#upload", Map.of("package", changes.file("coffee.imscc", CartridgeBuilder.sample().bytes())));
    }
}
